CREATE TABLE "audit_prompt" (
	"audit_log_id" text PRIMARY KEY NOT NULL,
	"messages" jsonb NOT NULL
);
--> statement-breakpoint
DROP INDEX "audit_log_entity";--> statement-breakpoint
DROP INDEX "audit_log_model";--> statement-breakpoint
ALTER TABLE "audit_prompt" ADD CONSTRAINT "audit_prompt_audit_log_id_audit_log_id_fk" FOREIGN KEY ("audit_log_id") REFERENCES "public"."audit_log"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_log_entity" ON "audit_log" USING btree ("entity_id","id") WHERE entity_id is not null;--> statement-breakpoint
CREATE INDEX "audit_log_model" ON "audit_log" USING btree ("model_id","id");--> statement-breakpoint
INSERT INTO "audit_prompt" SELECT "id", to_jsonb("prompt_snapshot") FROM "audit_log" WHERE "prompt_snapshot" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_log" DROP COLUMN "prompt_snapshot";