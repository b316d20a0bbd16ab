CREATE TABLE "audit_log" (
	"id" text PRIMARY KEY NOT NULL,
	"instance_id" text NOT NULL,
	"status" text NOT NULL,
	"start_time" bigint NOT NULL,
	"end_time" bigint,
	"duration_ms" bigint,
	"error_code" text,
	"error_message" text,
	"provider_message" text,
	"user_id" text,
	"user_name" text,
	"entity_type" text,
	"entity_id" text,
	"entity_name" text,
	"content_type_alias" text,
	"culture" text,
	"segment" text,
	"property_alias" text,
	"prompt_id" text,
	"prompt_alias" text,
	"prompt_name" text,
	"prompt_version" bigint,
	"prompt_hash" text,
	"profile_id" text,
	"profile_alias" text,
	"profile_version" bigint,
	"connection_id" text,
	"provider_id" text,
	"model_id" text,
	"feature_type" text NOT NULL,
	"parent_audit_log_id" text,
	"input_tokens" bigint,
	"output_tokens" bigint,
	"total_tokens" bigint,
	"cost_micros" bigint,
	"currency" text,
	"finish_reason" text,
	"outcome" text,
	"trace_id" text,
	"prompt_snapshot" text,
	"response_snapshot" text,
	"metadata" jsonb
);
--> statement-breakpoint
CREATE TABLE "connection" (
	"id" text PRIMARY KEY NOT NULL,
	"alias" text NOT NULL,
	"alias_key" text NOT NULL,
	"name" text NOT NULL,
	"provider_id" text NOT NULL,
	"settings" jsonb NOT NULL,
	"is_active" boolean NOT NULL,
	"version" bigint NOT NULL,
	"created_at" bigint NOT NULL,
	"modified_at" bigint NOT NULL,
	"created_by" jsonb,
	"modified_by" jsonb
);
--> statement-breakpoint
CREATE TABLE "entity_version" (
	"entity_type" text NOT NULL,
	"entity_id" text NOT NULL,
	"version" bigint NOT NULL,
	"snapshot" jsonb NOT NULL,
	"change_description" text,
	"created_at" bigint NOT NULL,
	"created_by" jsonb,
	CONSTRAINT "entity_version_entity_type_entity_id_version_pk" PRIMARY KEY("entity_type","entity_id","version")
);
--> statement-breakpoint
CREATE TABLE "process_instance" (
	"id" text PRIMARY KEY NOT NULL,
	"started_at" bigint NOT NULL,
	"alive_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "profile" (
	"id" text PRIMARY KEY NOT NULL,
	"alias" text NOT NULL,
	"alias_key" text NOT NULL,
	"name" text NOT NULL,
	"capability" text NOT NULL,
	"provider_id" text NOT NULL,
	"model_id" text NOT NULL,
	"connection_id" text NOT NULL,
	"settings" jsonb NOT NULL,
	"fallback_profile_ids" jsonb NOT NULL,
	"context_ids" jsonb NOT NULL,
	"guardrail_ids" jsonb NOT NULL,
	"tags" jsonb NOT NULL,
	"version" bigint NOT NULL,
	"created_at" bigint NOT NULL,
	"modified_at" bigint NOT NULL,
	"created_by" jsonb,
	"modified_by" jsonb
);
--> statement-breakpoint
CREATE TABLE "prompt" (
	"id" text PRIMARY KEY NOT NULL,
	"alias" text NOT NULL,
	"alias_key" text NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"icon" text,
	"category" text,
	"instructions" text NOT NULL,
	"profile_id" text,
	"context_ids" jsonb NOT NULL,
	"guardrail_ids" jsonb NOT NULL,
	"tags" jsonb NOT NULL,
	"is_active" boolean NOT NULL,
	"user_groups" jsonb NOT NULL,
	"include_entity_context" boolean NOT NULL,
	"option_count" bigint NOT NULL,
	"display_modes" jsonb NOT NULL,
	"apply_mode" text NOT NULL,
	"max_length" bigint,
	"output_format" text NOT NULL,
	"output_schema" jsonb,
	"settings" jsonb,
	"variables" jsonb NOT NULL,
	"scope" jsonb,
	"version" bigint NOT NULL,
	"created_at" bigint NOT NULL,
	"modified_at" bigint NOT NULL,
	"created_by" jsonb,
	"modified_by" jsonb
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"id" text PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL,
	"default_chat_profile_id" text,
	"value" jsonb NOT NULL,
	"modified_at" bigint NOT NULL,
	"modified_by" jsonb
);
--> statement-breakpoint
ALTER TABLE "profile" ADD CONSTRAINT "profile_connection_id_connection_id_fk" FOREIGN KEY ("connection_id") REFERENCES "public"."connection"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prompt" ADD CONSTRAINT "prompt_profile_id_profile_id_fk" FOREIGN KEY ("profile_id") REFERENCES "public"."profile"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settings" ADD CONSTRAINT "settings_default_chat_profile_id_profile_id_fk" FOREIGN KEY ("default_chat_profile_id") REFERENCES "public"."profile"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_log_start" ON "audit_log" USING btree ("start_time");--> statement-breakpoint
CREATE INDEX "audit_log_prompt" ON "audit_log" USING btree ("prompt_id","id");--> statement-breakpoint
CREATE INDEX "audit_log_user" ON "audit_log" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "audit_log_entity" ON "audit_log" USING btree ("entity_id","id");--> statement-breakpoint
CREATE INDEX "audit_log_profile" ON "audit_log" USING btree ("profile_id","id");--> statement-breakpoint
CREATE INDEX "audit_log_model" ON "audit_log" USING btree ("provider_id","model_id","id");--> statement-breakpoint
CREATE INDEX "audit_log_hash" ON "audit_log" USING btree ("prompt_hash") WHERE prompt_hash is not null;--> statement-breakpoint
CREATE INDEX "audit_log_status" ON "audit_log" USING btree ("status","id") WHERE status <> 'Succeeded';--> statement-breakpoint
CREATE UNIQUE INDEX "connection_alias" ON "connection" USING btree ("alias_key");--> statement-breakpoint
CREATE UNIQUE INDEX "profile_alias" ON "profile" USING btree ("alias_key");--> statement-breakpoint
CREATE INDEX "profile_connection" ON "profile" USING btree ("connection_id");--> statement-breakpoint
CREATE UNIQUE INDEX "prompt_alias" ON "prompt" USING btree ("alias_key");--> statement-breakpoint
CREATE INDEX "prompt_profile" ON "prompt" USING btree ("profile_id");