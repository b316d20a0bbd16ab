CREATE TABLE `audit_prompt` (
	`audit_log_id` text PRIMARY KEY NOT NULL,
	`messages` text NOT NULL,
	FOREIGN KEY (`audit_log_id`) REFERENCES `audit_log`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
DROP INDEX `audit_log_entity`;--> statement-breakpoint
DROP INDEX `audit_log_model`;--> statement-breakpoint
CREATE INDEX `audit_log_entity` ON `audit_log` (`entity_id`,`id`) WHERE entity_id is not null;--> statement-breakpoint
CREATE INDEX `audit_log_model` ON `audit_log` (`model_id`,`id`);--> statement-breakpoint
INSERT INTO `audit_prompt` SELECT `id`, json_quote(`prompt_snapshot`) FROM `audit_log` WHERE `prompt_snapshot` IS NOT NULL;--> statement-breakpoint
ALTER TABLE `audit_log` DROP COLUMN `prompt_snapshot`;