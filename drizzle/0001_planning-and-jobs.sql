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
UPDATE `assumption` SET
	`nationalDefault` = `value`,
	`lastReviewed` = CASE WHEN `measure` = 'scanHours' THEN '2026-04-01' ELSE '2026-11-24' END,
	`reviewDue` = CASE
		WHEN `measure` = 'scanHours' THEN '2026-10-01'
		WHEN `measure` LIKE '%Gbp' THEN '2027-04-01'
		WHEN `placeholder` THEN '2027-05-24'
		ELSE '2027-11-24' END,
	`boundLow` = CASE
		WHEN `measure` = 'participation' THEN 0.2
		WHEN `measure` IN ('leaveRate', 'retireRate', 'scanHours', 'reportHours', 'retentionEffect', 'retentionCostGbp', 'crew', 'unitHours', 'maxExtraHours', 'travelShare', 'reportShare', 'outsourcingContractShare', 'unitLeadMonths', 'replacementDowntimeMonths', 'replacementCover', 'outsourceCostGbp', 'unitCostPerYearGbp', 'extraHourCostGbp', 'waitCostGbp', 'unreportedCostGbp', 'replacementCostGbp', 'discountRate') THEN 0
		WHEN `measure` = 'salaryGbp' THEN 10000
		WHEN `measure` IN ('scansPerHour', 'sharingEfficiency') THEN 0.1
		WHEN `measure` IN ('uptime', 'reportMinutes') THEN 0.5
		WHEN `measure` = 'growth' THEN -0.3
		WHEN `measure` = 'reportTargetDays' THEN 1
		ELSE min(`low`, 0) END,
	`boundHigh` = CASE
		WHEN `measure` IN ('participation', 'retentionEffect', 'uptime', 'travelShare', 'outsourcingContractShare', 'sharingEfficiency', 'replacementCover') THEN 1
		WHEN `measure` IN ('leaveRate', 'growth') THEN 0.5
		WHEN `measure` = 'retireRate' THEN 0.3
		WHEN `measure` = 'salaryGbp' THEN 500000
		WHEN `measure` IN ('scanHours', 'reportHours') THEN 48
		WHEN `measure` = 'retentionCostGbp' THEN 50000
		WHEN `measure` = 'crew' THEN 6
		WHEN `measure` = 'scansPerHour' THEN 30
		WHEN `measure` IN ('unitHours', 'maxExtraHours') THEN 168
		WHEN `measure` = 'reportShare' THEN 3
		WHEN `measure` = 'reportMinutes' THEN 240
		WHEN `measure` = 'reportTargetDays' THEN 365
		WHEN `measure` = 'unitLeadMonths' THEN 60
		WHEN `measure` = 'replacementDowntimeMonths' THEN 24
		WHEN `measure` IN ('outsourceCostGbp', 'waitCostGbp', 'unreportedCostGbp') THEN 1000
		WHEN `measure` = 'unitCostPerYearGbp' THEN 5000000
		WHEN `measure` = 'extraHourCostGbp' THEN 2000
		WHEN `measure` = 'replacementCostGbp' THEN 20000000
		WHEN `measure` = 'discountRate' THEN 0.2
		ELSE max(`high`, 1) END;
--> statement-breakpoint
UPDATE `assumption` SET `low` = round(`low`), `high` = round(`high`) WHERE `measure` IN ('unitLeadMonths', 'replacementDowntimeMonths');
--> statement-breakpoint
UPDATE `assumption` SET `low` = max(`low`, `boundLow`), `high` = min(`high`, `boundHigh`);
