CREATE TABLE `icb` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`population` integer NOT NULL,
	CONSTRAINT "icb_population" CHECK("icb"."population" >= 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `network` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `region` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `site` (
	`code` text PRIMARY KEY NOT NULL,
	`trust` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`opened` text,
	`closed` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`trust`) REFERENCES `trust`(`code`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "site_kind" CHECK("site"."kind" in ('acute', 'community', 'cdc'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `site_of_trust` ON `site` (`trust`,`code`);--> statement-breakpoint
CREATE TABLE `trust` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`network` text NOT NULL,
	`icb` text NOT NULL,
	`region` text NOT NULL,
	`opened` text,
	`closed` text,
	`successor` text,
	`connectedFrom` text,
	`shareLimit` real NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`network`) REFERENCES `network`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`icb`) REFERENCES `icb`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`region`) REFERENCES `region`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`successor`) REFERENCES `trust`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `trust_network` ON `trust` (`network`);--> statement-breakpoint
CREATE TABLE `assumption` (
	`measure` text NOT NULL,
	`subject` text NOT NULL,
	`label` text NOT NULL,
	`value` real NOT NULL,
	`unit` text NOT NULL,
	`low` real NOT NULL,
	`high` real NOT NULL,
	`source` text NOT NULL,
	`sourceDate` text NOT NULL,
	`owner` text NOT NULL,
	`reason` text NOT NULL,
	`placeholder` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`measure`, `subject`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `audit` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`before` text,
	`after` text,
	`prev` text NOT NULL,
	`hash` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `audit_subject` ON `audit` (`subject`);--> statement-breakpoint
CREATE TABLE `revision` (
	`id` integer PRIMARY KEY NOT NULL,
	`registers` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `scenario` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`note` text NOT NULL,
	`status` text NOT NULL,
	`asAt` text NOT NULL,
	`horizonMonths` integer NOT NULL,
	`decisions` text NOT NULL,
	`assumptionChanges` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "scenario_status" CHECK("scenario"."status" in ('draft', 'proposed', 'approved'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `target` (
	`id` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`metric` text NOT NULL,
	`roles` text NOT NULL,
	`modality` text,
	`siteKind` text,
	`direction` text NOT NULL,
	`valueKind` text NOT NULL,
	`value` real NOT NULL,
	`apportionment` text NOT NULL,
	`due` text NOT NULL,
	`unit` text NOT NULL,
	`source` text NOT NULL,
	`sourceDate` text NOT NULL,
	`supersededBy` text,
	`note` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`supersededBy`) REFERENCES `target`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "target_metric" CHECK("target"."metric" in ('heads', 'capacity', 'overAge', 'sites', 'ageDays', 'waitDays')),
	CONSTRAINT "target_modality" CHECK("target"."modality" in ('CT', 'MRI', 'XR', 'US', 'FL', 'NM', 'PET', 'MG', 'DEXA')),
	CONSTRAINT "target_site_kind" CHECK("target"."siteKind" in ('acute', 'community', 'cdc')),
	CONSTRAINT "target_direction" CHECK("target"."direction" in ('atLeast', 'atMost')),
	CONSTRAINT "target_value_kind" CHECK("target"."valueKind" in ('absolute', 'add', 'times')),
	CONSTRAINT "target_apportionment" CHECK("target"."apportionment" in ('same', 'baselineFte', 'population'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `activity` (
	`trust` text NOT NULL,
	`modality` text NOT NULL,
	`month` text NOT NULL,
	`scans` integer NOT NULL,
	PRIMARY KEY(`trust`, `modality`, `month`),
	FOREIGN KEY (`trust`) REFERENCES `trust`(`code`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "activity_modality" CHECK("activity"."modality" in ('CT', 'MRI', 'XR', 'US', 'FL', 'NM', 'PET', 'MG', 'DEXA')),
	CONSTRAINT "activity_scans" CHECK("activity"."scans" >= 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `cohort` (
	`id` text PRIMARY KEY NOT NULL,
	`programme` text NOT NULL,
	`started` text NOT NULL,
	`commissioned` real NOT NULL,
	`startedHeads` real NOT NULL,
	`headsInTraining` real NOT NULL,
	`provenance` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "cohort_provenance" CHECK("cohort"."provenance" in ('published', 'illustrative', 'local')),
	CONSTRAINT "cohort_heads" CHECK("cohort"."headsInTraining" >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `cohort_programme` ON `cohort` (`programme`);--> statement-breakpoint
CREATE TABLE `demand` (
	`trust` text NOT NULL,
	`modality` text NOT NULL,
	`scansPerMonth` real NOT NULL,
	`growth` real,
	`waiting` real NOT NULL,
	`unreported` real NOT NULL,
	`rule` text,
	`provenance` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`trust`, `modality`),
	FOREIGN KEY (`trust`) REFERENCES `trust`(`code`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "demand_modality" CHECK("demand"."modality" in ('CT', 'MRI', 'XR', 'US', 'FL', 'NM', 'PET', 'MG', 'DEXA')),
	CONSTRAINT "demand_provenance" CHECK("demand"."provenance" in ('published', 'illustrative', 'local')),
	CONSTRAINT "demand_scans" CHECK("demand"."scansPerMonth" >= 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `placement` (
	`trust` text PRIMARY KEY NOT NULL,
	`slots` real,
	`tutorRole` text,
	`studentsPerTutorFte` real,
	`provenance` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`trust`) REFERENCES `trust`(`code`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "placement_tutor" CHECK("placement"."tutorRole" in ('consultant-radiographer', 'advanced-practitioner', 'sonographer', 'senior-radiographer', 'radiographer', 'assistant-practitioner', 'support-worker', 'radiologist')),
	CONSTRAINT "placement_provenance" CHECK("placement"."provenance" in ('published', 'illustrative', 'local'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `post` (
	`id` text PRIMARY KEY NOT NULL,
	`trust` text NOT NULL,
	`site` text NOT NULL,
	`role` text NOT NULL,
	`band` text NOT NULL,
	`modality` text,
	`fundedFteHundredths` integer NOT NULL,
	`occupiedFteHundredths` integer NOT NULL,
	`from` text NOT NULL,
	`to` text,
	`provenance` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`trust`) REFERENCES `trust`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`trust`,`site`) REFERENCES `site`(`trust`,`code`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "post_role" CHECK("post"."role" in ('consultant-radiographer', 'advanced-practitioner', 'sonographer', 'senior-radiographer', 'radiographer', 'assistant-practitioner', 'support-worker', 'radiologist')),
	CONSTRAINT "post_band" CHECK("post"."band" in ('3', '4', '5', '6', '7', '8a', '8b', '8c', '8d', '9', 'medical')),
	CONSTRAINT "post_modality" CHECK("post"."modality" in ('CT', 'MRI', 'XR', 'US', 'FL', 'NM', 'PET', 'MG', 'DEXA')),
	CONSTRAINT "post_provenance" CHECK("post"."provenance" in ('published', 'illustrative', 'local')),
	CONSTRAINT "post_funded" CHECK("post"."fundedFteHundredths" >= 0),
	CONSTRAINT "post_occupied" CHECK("post"."occupiedFteHundredths" >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `post_trust` ON `post` (`trust`);--> statement-breakpoint
CREATE TABLE `programme` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`network` text,
	`provider` text,
	`from` text,
	`to` text NOT NULL,
	`stages` text NOT NULL,
	`late` text NOT NULL,
	`destinations` text NOT NULL,
	`yearlyStarts` text,
	`fillsVacancies` integer NOT NULL,
	`maxStartsPerMonth` real,
	`placementShare` real NOT NULL,
	`release` real NOT NULL,
	`supervision` text NOT NULL,
	`costPerStartGbp` real NOT NULL,
	`costPerMonthGbp` real NOT NULL,
	`waitLoss` real NOT NULL,
	`provenance` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`network`) REFERENCES `network`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "programme_kind" CHECK("programme"."kind" in ('train', 'upskill', 'recruit')),
	CONSTRAINT "programme_from" CHECK("programme"."from" in ('consultant-radiographer', 'advanced-practitioner', 'sonographer', 'senior-radiographer', 'radiographer', 'assistant-practitioner', 'support-worker', 'radiologist')),
	CONSTRAINT "programme_to" CHECK("programme"."to" in ('consultant-radiographer', 'advanced-practitioner', 'sonographer', 'senior-radiographer', 'radiographer', 'assistant-practitioner', 'support-worker', 'radiologist')),
	CONSTRAINT "programme_provenance" CHECK("programme"."provenance" in ('published', 'illustrative', 'local'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `unit` (
	`id` text PRIMARY KEY NOT NULL,
	`trust` text NOT NULL,
	`site` text NOT NULL,
	`modality` text NOT NULL,
	`installed` text NOT NULL,
	`hoursPerWeek` real NOT NULL,
	`scansPerHour` real,
	`removed` text,
	`committedReplacement` text,
	`provenance` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`trust`) REFERENCES `trust`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`trust`,`site`) REFERENCES `site`(`trust`,`code`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "unit_modality" CHECK("unit"."modality" in ('CT', 'MRI', 'XR', 'US', 'FL', 'NM', 'PET', 'MG', 'DEXA')),
	CONSTRAINT "unit_provenance" CHECK("unit"."provenance" in ('published', 'illustrative', 'local')),
	CONSTRAINT "unit_hours" CHECK("unit"."hoursPerWeek" >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `unit_trust` ON `unit` (`trust`);--> statement-breakpoint
INSERT INTO `revision` (`id`, `registers`) VALUES (1, 0);--> statement-breakpoint
CREATE TRIGGER `audit_is_never_changed` BEFORE UPDATE ON `audit` BEGIN SELECT RAISE(ABORT, 'audit rows are never changed'); END;--> statement-breakpoint
CREATE TRIGGER `audit_is_never_deleted` BEFORE DELETE ON `audit` BEGIN SELECT RAISE(ABORT, 'audit rows are never deleted'); END;
