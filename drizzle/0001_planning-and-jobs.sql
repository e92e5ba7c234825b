CREATE TABLE `job` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`question` text NOT NULL,
	`askedBy` text NOT NULL,
	`askedAt` text NOT NULL,
	`startedAt` text,
	`endedAt` text,
	`status` text NOT NULL,
	`reason` text,
	CONSTRAINT "job_kind" CHECK("job"."kind" in ('spread', 'causes', 'between', 'sensitivity')),
	CONSTRAINT "job_status_known" CHECK("job"."status" in ('queued', 'running', 'done', 'failed', 'cancelled', 'interrupted'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `job_status` ON `job` (`status`);--> statement-breakpoint
ALTER TABLE `assumption` ADD `boundLow` real DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `assumption` ADD `boundHigh` real DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `assumption` ADD `nationalDefault` real DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `assumption` ADD `lastReviewed` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `assumption` ADD `reviewDue` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `scenario` ADD `owner` text DEFAULT 'Gantry demonstration' NOT NULL;--> statement-breakpoint
ALTER TABLE `scenario` ADD `archived` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `scenario` ADD `changedAt` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `target` ADD `ended` text;--> statement-breakpoint
ALTER TABLE `target` ADD `scope` text DEFAULT 'nation' NOT NULL;--> statement-breakpoint
ALTER TABLE `target` ADD `baseline` real;--> statement-breakpoint
ALTER TABLE `target` ADD `trajectory` text DEFAULT 'linear' NOT NULL CONSTRAINT "target_trajectory" CHECK("trajectory" in ('linear', 'step'));--> statement-breakpoint
ALTER TABLE `target` ADD `owner` text DEFAULT 'Gantry demonstration' NOT NULL;--> statement-breakpoint
UPDATE `assumption` SET `nationalDefault` = `value`, `lastReviewed` = '2026-11-24', `reviewDue` = '2027-11-24', `boundLow` = CASE WHEN `value` < 0 THEN 10 * `value` ELSE 0 END, `boundHigh` = CASE WHEN `unit` LIKE 'share%' THEN 1 ELSE 10 * max(`high`, 1) END;
