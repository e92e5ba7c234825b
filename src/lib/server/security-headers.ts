/** Headers every answer carries: pages, files, redirects and errors alike. Pages get their CSP from Kit. */
export const SECURITY_HEADERS = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'x-frame-options': 'DENY',
	'permissions-policy': 'camera=(), geolocation=(), microphone=()'
} as const;

/** For answers that are no page of Kit's: nothing in them may run or be framed. */
export const BARE_CSP = "default-src 'none'; frame-ancestors 'none'";
