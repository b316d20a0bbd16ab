CREATE TABLE `audit_log` (
	`id` text PRIMARY KEY NOT NULL,
	`instance_id` text NOT NULL,
	`status` text NOT NULL,
	`start_time` integer NOT NULL,
	`end_time` integer,
	`duration_ms` integer,
	`error_code` text,
	`error_message` text,
	`provider_message` text,
	`user_id` text,
	`user_name` text,
	`entity_type` text,
	`entity_id` text,
	`entity_name` text,
	`content_type_alias` text,
	`culture` text,
	`segment` text,
	`property_alias` text,
	`prompt_id` text,
	`prompt_alias` text,
	`prompt_name` text,
	`prompt_version` integer,
	`prompt_hash` text,
	`profile_id` text,
	`profile_alias` text,
	`profile_version` integer,
	`connection_id` text,
	`provider_id` text,
	`model_id` text,
	`feature_type` text NOT NULL,
	`parent_audit_log_id` text,
	`input_tokens` integer,
	`output_tokens` integer,
	`total_tokens` integer,
	`cost_micros` integer,
	`currency` text,
	`finish_reason` text,
	`outcome` text,
	`trace_id` text,
	`prompt_snapshot` text,
	`response_snapshot` text,
	`metadata` text
);
--> statement-breakpoint
CREATE INDEX `audit_log_start` ON `audit_log` (`start_time`);--> statement-breakpoint
CREATE INDEX `audit_log_prompt` ON `audit_log` (`prompt_id`,`id`);--> statement-breakpoint
CREATE INDEX `audit_log_user` ON `audit_log` (`user_id`,`id`);--> statement-breakpoint
CREATE INDEX `audit_log_entity` ON `audit_log` (`entity_id`,`id`);--> statement-breakpoint
CREATE INDEX `audit_log_profile` ON `audit_log` (`profile_id`,`id`);--> statement-breakpoint
CREATE INDEX `audit_log_model` ON `audit_log` (`provider_id`,`model_id`,`id`);--> statement-breakpoint
CREATE INDEX `audit_log_hash` ON `audit_log` (`prompt_hash`) WHERE prompt_hash is not null;--> statement-breakpoint
CREATE INDEX `audit_log_status` ON `audit_log` (`status`,`id`) WHERE status <> 'Succeeded';--> statement-breakpoint
CREATE TABLE `connection` (
	`id` text PRIMARY KEY NOT NULL,
	`alias` text NOT NULL,
	`alias_key` text NOT NULL,
	`name` text NOT NULL,
	`provider_id` text NOT NULL,
	`settings` text NOT NULL,
	`is_active` integer NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`modified_at` integer NOT NULL,
	`created_by` text,
	`modified_by` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `connection_alias` ON `connection` (`alias_key`);--> statement-breakpoint
CREATE TABLE `entity_version` (
	`entity_type` text NOT NULL,
	`entity_id` text NOT NULL,
	`version` integer NOT NULL,
	`snapshot` text NOT NULL,
	`change_description` text,
	`created_at` integer NOT NULL,
	`created_by` text,
	PRIMARY KEY(`entity_type`, `entity_id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `process_instance` (
	`id` text PRIMARY KEY NOT NULL,
	`started_at` integer NOT NULL,
	`alive_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `profile` (
	`id` text PRIMARY KEY NOT NULL,
	`alias` text NOT NULL,
	`alias_key` text NOT NULL,
	`name` text NOT NULL,
	`capability` text NOT NULL,
	`provider_id` text NOT NULL,
	`model_id` text NOT NULL,
	`connection_id` text NOT NULL,
	`settings` text NOT NULL,
	`fallback_profile_ids` text NOT NULL,
	`context_ids` text NOT NULL,
	`guardrail_ids` text NOT NULL,
	`tags` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`modified_at` integer NOT NULL,
	`created_by` text,
	`modified_by` text,
	FOREIGN KEY (`connection_id`) REFERENCES `connection`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `profile_alias` ON `profile` (`alias_key`);--> statement-breakpoint
CREATE INDEX `profile_connection` ON `profile` (`connection_id`);--> statement-breakpoint
CREATE TABLE `prompt` (
	`id` text PRIMARY KEY NOT NULL,
	`alias` text NOT NULL,
	`alias_key` text NOT NULL,
	`name` text NOT NULL,
	`description` text,
	`icon` text,
	`category` text,
	`instructions` text NOT NULL,
	`profile_id` text,
	`context_ids` text NOT NULL,
	`guardrail_ids` text NOT NULL,
	`tags` text NOT NULL,
	`is_active` integer NOT NULL,
	`user_groups` text NOT NULL,
	`include_entity_context` integer NOT NULL,
	`option_count` integer NOT NULL,
	`display_modes` text NOT NULL,
	`apply_mode` text NOT NULL,
	`max_length` integer,
	`output_format` text NOT NULL,
	`output_schema` text,
	`settings` text,
	`variables` text NOT NULL,
	`scope` text,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`modified_at` integer NOT NULL,
	`created_by` text,
	`modified_by` text,
	FOREIGN KEY (`profile_id`) REFERENCES `profile`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `prompt_alias` ON `prompt` (`alias_key`);--> statement-breakpoint
CREATE INDEX `prompt_profile` ON `prompt` (`profile_id`);--> statement-breakpoint
CREATE TABLE `settings` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`default_chat_profile_id` text,
	`value` text NOT NULL,
	`modified_at` integer NOT NULL,
	`modified_by` text,
	FOREIGN KEY (`default_chat_profile_id`) REFERENCES `profile`(`id`) ON UPDATE no action ON DELETE no action
);
