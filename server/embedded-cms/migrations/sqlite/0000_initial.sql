CREATE TABLE IF NOT EXISTS `cms_record` (
	`kind` text NOT NULL,
	`id` text NOT NULL,
	`parent_id` text,
	`position` integer NOT NULL,
	`data` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`kind`, `id`)
);
--> statement-breakpoint
CREATE INDEX IF NOT EXISTS `cms_record_parent` ON `cms_record` (`kind`,`parent_id`,`position`);--> statement-breakpoint
CREATE TABLE IF NOT EXISTS `cms_token` (
	`hash` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`user_id` text NOT NULL,
	`data` text NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX IF NOT EXISTS `cms_token_expiry` ON `cms_token` (`expires_at`);