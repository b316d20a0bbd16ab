CREATE TABLE IF NOT EXISTS "cms_record" (
	"kind" text NOT NULL,
	"id" text NOT NULL,
	"parent_id" text,
	"position" bigint NOT NULL,
	"data" jsonb NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "cms_record_kind_id_pk" PRIMARY KEY("kind","id")
);
--> statement-breakpoint
CREATE TABLE IF NOT EXISTS "cms_token" (
	"hash" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"user_id" text NOT NULL,
	"data" jsonb NOT NULL,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE INDEX IF NOT EXISTS "cms_record_parent" ON "cms_record" USING btree ("kind","parent_id","position");--> statement-breakpoint
CREATE INDEX IF NOT EXISTS "cms_token_expiry" ON "cms_token" USING btree ("expires_at");