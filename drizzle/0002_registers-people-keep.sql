CREATE TABLE `confirmation` (
	`trust` text NOT NULL,
	`register` text NOT NULL,
	`confirmedOn` text NOT NULL,
	`confirmedBy` text NOT NULL,
	PRIMARY KEY(`trust`, `register`),
	FOREIGN KEY (`trust`) REFERENCES `trust`(`code`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE TABLE `edit` (
	`id` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`register` text NOT NULL,
	`action` text NOT NULL,
	`reason` text NOT NULL,
	`rows` integer NOT NULL,
	`formKey` text,
	`undoes` integer,
	`undoneBy` integer,
	FOREIGN KEY (`undoes`) REFERENCES `edit`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`undoneBy`) REFERENCES `edit`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "edit_action" CHECK("edit"."action" in ('add', 'change', 'split', 'merge', 'move', 'end', 'remove', 'undo'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `edit_formKey_unique` ON `edit` (`formKey`);--> statement-breakpoint
CREATE INDEX `edit_register` ON `edit` (`register`,`id`);--> statement-breakpoint
CREATE TABLE `past` (
	`register` text NOT NULL,
	`id` text NOT NULL,
	`since` text NOT NULL,
	`until` text NOT NULL,
	`row` text NOT NULL,
	PRIMARY KEY(`register`, `id`, `since`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `past_register` ON `past` (`register`,`until`);--> statement-breakpoint
CREATE TABLE `connection` (
	`id` text PRIMARY KEY NOT NULL,
	`trust` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`from` text,
	`note` text NOT NULL,
	`since` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`trust`) REFERENCES `trust`(`code`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "connection_kind" CHECK("connection"."kind" in ('image-sharing', 'shared-worklist', 'home-reporting')),
	CONSTRAINT "connection_state" CHECK("connection"."state" in ('none', 'planned', 'live'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `connection_of_trust` ON `connection` (`trust`,`kind`);--> statement-breakpoint
CREATE TABLE `maturity` (
	`id` text PRIMARY KEY NOT NULL,
	`network` text NOT NULL,
	`place` integer NOT NULL,
	`domain` text NOT NULL,
	`stage` text NOT NULL,
	`evidence` text NOT NULL,
	`assessedOn` text NOT NULL,
	`since` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`network`) REFERENCES `network`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "maturity_stage" CHECK("maturity"."stage" in ('pre-emerging', 'emerging', 'developing', 'maturing', 'thriving'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `maturity_of_network` ON `maturity` (`network`,`place`);--> statement-breakpoint
CREATE TABLE `stoppage` (
	`id` text PRIMARY KEY NOT NULL,
	`unit` text NOT NULL,
	`kind` text NOT NULL,
	`from` text NOT NULL,
	`to` text,
	`note` text NOT NULL,
	`provenance` text NOT NULL,
	`since` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`unit`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "stoppage_kind" CHECK("stoppage"."kind" in ('failure', 'planned-downtime')),
	CONSTRAINT "stoppage_provenance" CHECK("stoppage"."provenance" in ('published', 'illustrative', 'local'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `stoppage_unit` ON `stoppage` (`unit`,`from`);--> statement-breakpoint
CREATE TABLE `trainee` (
	`id` text PRIMARY KEY NOT NULL,
	`cohort` text NOT NULL,
	`trust` text,
	`stage` integer NOT NULL,
	`status` text NOT NULL,
	`statusSince` text NOT NULL,
	`expected` text NOT NULL,
	`credential` text,
	`note` text NOT NULL,
	`provenance` text NOT NULL,
	`since` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`cohort`) REFERENCES `cohort`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`trust`) REFERENCES `trust`(`code`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "trainee_status" CHECK("trainee"."status" in ('on-track', 'at-risk', 'interrupted', 'withdrawn', 'completed')),
	CONSTRAINT "trainee_provenance" CHECK("trainee"."provenance" in ('published', 'illustrative', 'local'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `trainee_cohort` ON `trainee` (`cohort`);--> statement-breakpoint
CREATE INDEX `trainee_trust` ON `trainee` (`trust`);--> statement-breakpoint
CREATE TABLE `turnaround` (
	`trust` text NOT NULL,
	`modality` text NOT NULL,
	`quarter` text NOT NULL,
	`reports` integer NOT NULL,
	`beyond28Days` integer NOT NULL,
	PRIMARY KEY(`trust`, `modality`, `quarter`),
	FOREIGN KEY (`trust`) REFERENCES `trust`(`code`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "turnaround_modality" CHECK("turnaround"."modality" in ('CT', 'MRI', 'XR', 'US', 'FL', 'NM', 'PET', 'MG', 'DEXA')),
	CONSTRAINT "turnaround_reports" CHECK("turnaround"."reports" >= 0),
	CONSTRAINT "turnaround_beyond" CHECK("turnaround"."beyond28Days" >= 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `__new_post` (
	`id` text PRIMARY KEY NOT NULL,
	`trust` text NOT NULL,
	`site` text NOT NULL,
	`role` text NOT NULL,
	`band` text NOT NULL,
	`modality` text,
	`fundedFteHundredths` integer NOT NULL,
	`occupiedFteHundredths` integer NOT NULL,
	`bankFteHundredths` integer DEFAULT 0 NOT NULL,
	`agencyFteHundredths` integer DEFAULT 0 NOT NULL,
	`recruitment` text,
	`vacantSince` text,
	`retirementYear` integer,
	`from` text NOT NULL,
	`to` text,
	`note` text DEFAULT '' NOT NULL,
	`provenance` text NOT NULL,
	`since` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`trust`) REFERENCES `trust`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`trust`,`site`) REFERENCES `site`(`trust`,`code`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "post_role" CHECK("__new_post"."role" in ('consultant-radiographer', 'advanced-practitioner', 'sonographer', 'senior-radiographer', 'radiographer', 'assistant-practitioner', 'support-worker', 'radiologist')),
	CONSTRAINT "post_band" CHECK("__new_post"."band" in ('3', '4', '5', '6', '7', '8a', '8b', '8c', '8d', '9', 'medical')),
	CONSTRAINT "post_modality" CHECK("__new_post"."modality" in ('CT', 'MRI', 'XR', 'US', 'FL', 'NM', 'PET', 'MG', 'DEXA')),
	CONSTRAINT "post_provenance" CHECK("__new_post"."provenance" in ('published', 'illustrative', 'local')),
	CONSTRAINT "post_funded" CHECK("__new_post"."fundedFteHundredths" >= 0),
	CONSTRAINT "post_occupied" CHECK("__new_post"."occupiedFteHundredths" >= 0),
	CONSTRAINT "post_recruitment" CHECK("__new_post"."recruitment" in ('approval', 'advertised', 'interviews', 'offered', 'checks', 'start-agreed'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_post`("id", "trust", "site", "role", "band", "modality", "fundedFteHundredths", "occupiedFteHundredths", "from", "to", "provenance", "version") SELECT "id", "trust", "site", "role", "band", "modality", "fundedFteHundredths", "occupiedFteHundredths", "from", "to", "provenance", "version" FROM `post`;--> statement-breakpoint
DROP TABLE `post`;--> statement-breakpoint
ALTER TABLE `__new_post` RENAME TO `post`;--> statement-breakpoint
CREATE INDEX `post_trust` ON `post` (`trust`,`role`);--> statement-breakpoint
CREATE INDEX `post_role` ON `post` (`role`,`trust`);--> statement-breakpoint
ALTER TABLE `site` ADD `since` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `trust` ADD `since` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `audit` ADD `edit` integer;--> statement-breakpoint
CREATE INDEX `audit_edit` ON `audit` (`edit`);--> statement-breakpoint
ALTER TABLE `cohort` ADD `interruptedHeads` real DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `cohort` ADD `withdrawnHeads` real DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `cohort` ADD `completedHeads` real DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `cohort` ADD `since` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `demand` ADD `since` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `placement` ADD `since` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `programme` ADD `since` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE TABLE `__new_unit` (
	`id` text PRIMARY KEY NOT NULL,
	`trust` text NOT NULL,
	`site` text NOT NULL,
	`modality` text NOT NULL,
	`installed` text NOT NULL,
	`hoursPerWeek` real NOT NULL,
	`scansPerHour` real,
	`removed` text,
	`committedReplacement` text,
	`manufacturer` text,
	`model` text,
	`serial` text,
	`purchaseRoute` text,
	`costGbp` real,
	`depreciationYears` integer,
	`serviceUntil` text,
	`supportUntil` text,
	`note` text DEFAULT '' NOT NULL,
	`provenance` text NOT NULL,
	`since` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`trust`) REFERENCES `trust`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`trust`,`site`) REFERENCES `site`(`trust`,`code`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "unit_modality" CHECK("__new_unit"."modality" in ('CT', 'MRI', 'XR', 'US', 'FL', 'NM', 'PET', 'MG', 'DEXA')),
	CONSTRAINT "unit_provenance" CHECK("__new_unit"."provenance" in ('published', 'illustrative', 'local')),
	CONSTRAINT "unit_hours" CHECK("__new_unit"."hoursPerWeek" >= 0),
	CONSTRAINT "unit_purchase_route" CHECK("__new_unit"."purchaseRoute" in ('purchase', 'lease', 'managed-service', 'charity', 'pfi'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_unit`("id", "trust", "site", "modality", "installed", "hoursPerWeek", "scansPerHour", "removed", "committedReplacement", "provenance", "version") SELECT "id", "trust", "site", "modality", "installed", "hoursPerWeek", "scansPerHour", "removed", "committedReplacement", "provenance", "version" FROM `unit`;--> statement-breakpoint
DROP TABLE `unit`;--> statement-breakpoint
ALTER TABLE `__new_unit` RENAME TO `unit`;--> statement-breakpoint
CREATE INDEX `unit_trust` ON `unit` (`trust`);