/** Read which forecast an address asks for: the one made as fans are made here, unless it says otherwise. */
export function forecastIn(url: URL): string {
	return url.searchParams.get('forecast') || 'rule';
}
