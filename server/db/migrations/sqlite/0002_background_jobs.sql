CREATE TABLE `job` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`key` text,
	`data` text NOT NULL,
	`state` text NOT NULL,
	`attempt` integer NOT NULL,
	`error` text,
	`created_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`expires_at` integer
);
--> statement-breakpoint
CREATE INDEX `job_due` ON `job` (`kind`,`due_at`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `job_running` ON `job` (`kind`) WHERE state = 'running';--> statement-breakpoint
CREATE UNIQUE INDEX `job_key` ON `job` (`kind`,`key`) WHERE state in ('waiting', 'running');--> statement-breakpoint
CREATE INDEX `job_expiry` ON `job` (`expires_at`) WHERE expires_at is not null;