// Written by `npm run generate` from openapi/management.json.
export interface paths {
    "/umbraco/ai/management/api/v1/audit-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Runs, newest first: all for an admin, those of prompts for an author, else your own
         * @description Right: **run**.
         */
        get: operations["listAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/umbraco/ai/management/api/v1/audit-log/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One run with its texts
         * @description Right: **run**.
         */
        get: operations["getAuditEntry"];
        put?: never;
        post?: never;
        /**
         * Delete a finished run
         * @description Right: **admin**.
         */
        delete: operations["deleteAuditEntry"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/umbraco/ai/management/api/v1/audit-log/cleanup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete runs older than so many days
         * @description Right: **admin**.
         */
        post: operations["cleanAuditLog"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/umbraco/ai/management/api/v1/audit-log/entity/{entityType}/{entityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The runs on an entity
         * @description Right: **run**.
         */
        get: operations["listAuditLogOfEntity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/umbraco/ai/management/api/v1/connection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Connections by name
         * @description Right: **admin**.
         */
        get: operations["listConnections"];
        put?: never;
        /**
         * Make a connection
         * @description Right: **admin**.
         */
        post: operations["createConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/umbraco/ai/management/api/v1/connection/{idOrAlias}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A connection, its secrets masked
         * @description Right: **admin**.
         */
        get: operations["getConnection"];
        /**
         * Replace a connection; a change makes a version
         * @description Right: **admin**.
         */
        put: operations["updateConnection"];
        post?: never;
        /**
         * Delete a connection that no profile uses
         * @description Right: **admin**.
         */
        delete: operations["deleteConnection"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/umbraco/ai/management/api/v1/connection/{idOrAlias}/model": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The models that a connection reaches
         * @description Right: **author**.
         */
        get: operations["listModels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/umbraco/ai/management/api/v1/connection/{idOrAlias}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the provider whether the connection works
         * @description Right: **admin**.
         */
        post: operations["testConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/umbraco/ai/management/api/v1/connection/capability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What connections can be used for
         * @description Right: **author**.
         */
        get: operations["listCapabilities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/umbraco/ai/management/api/v1/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This page
         * @description Open to everybody.
         */
        get: operations["getDocs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/umbraco/ai/management/api/v1/document-type": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The document types that a scope can name, as far as the CMS shows them to the caller
         * @description Right: **author**.
         */
        get: operations["listDocumentTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/umbraco/ai/management/api/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This API as OpenAPI 3.1
         * @description Open to everybody.
         */
        get: operations["getOpenApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/umbraco/ai/management/api/v1/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Profiles by name
         * @description Right: **author**.
         */
        get: operations["listProfiles"];
        put?: never;
        /**
         * Make a profile
         * @description Right: **admin**.
         */
        post: operations["createProfile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/umbraco/ai/management/api/v1/profile/{idOrAlias}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A profile
         * @description Right: **author**.
         */
        get: operations["getProfile"];
        /**
         * Replace a profile; a change makes a version
         * @description Right: **admin**.
         */
        put: operations["updateProfile"];
        post?: never;
        /**
         * Delete a profile that nothing uses
         * @description Right: **admin**.
         */
        delete: operations["deleteProfile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/umbraco/ai/management/api/v1/prompt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Prompts by name, or those to offer in the backoffice
         * @description Right: **run**.
         */
        get: operations["listPrompts"];
        put?: never;
        /**
         * Make a prompt
         * @description Right: **author**.
         */
        post: operations["createPrompt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/umbraco/ai/management/api/v1/prompt/{alias}/exists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether an alias is taken
         * @description Right: **author**.
         */
        get: operations["promptAliasExists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/umbraco/ai/management/api/v1/prompt/{idOrAlias}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A prompt, of today or of a version
         * @description Right: **run**.
         */
        get: operations["getPrompt"];
        /**
         * Replace a prompt; a change makes a version
         * @description Right: **author**.
         */
        put: operations["updatePrompt"];
        post?: never;
        /**
         * Delete a prompt and its versions; its runs stay in the audit log
         * @description Right: **author**.
         */
        delete: operations["deletePrompt"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/umbraco/ai/management/api/v1/prompt/{idOrAlias}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Copy a prompt; the copy is inactive
         * @description Right: **author**.
         */
        post: operations["duplicatePrompt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/umbraco/ai/management/api/v1/prompt/{idOrAlias}/execute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a prompt and answer with its text
         * @description Right: **run**.
         */
        post: operations["executePrompt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/umbraco/ai/management/api/v1/prompt/{idOrAlias}/execute/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a prompt and answer as it comes
         * @description Right: **run**.
         */
        post: operations["streamPrompt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/umbraco/ai/management/api/v1/prompt/{idOrAlias}/variable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the template of a prompt can use, with samples from a document
         * @description Right: **run**.
         */
        get: operations["listPromptVariables"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/umbraco/ai/management/api/v1/prompt/draft/variable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the template of a prompt that is not saved can use
         * @description Right: **author**.
         */
        post: operations["listDraftVariables"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/umbraco/ai/management/api/v1/provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The providers of this server
         * @description Right: **author**.
         */
        get: operations["listProviders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/umbraco/ai/management/api/v1/provider/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A provider and the settings it needs
         * @description Right: **author**.
         */
        get: operations["getProvider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/umbraco/ai/management/api/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The settings
         * @description Right: **author**.
         */
        get: operations["getSettings"];
        /**
         * Replace the settings
         * @description Right: **admin**.
         */
        put: operations["updateSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/umbraco/ai/management/api/v1/version/{entityType}/{entityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The versions of an entity, newest first
         * @description Right: **author**.
         */
        get: operations["listVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/umbraco/ai/management/api/v1/version/{entityType}/{entityId}/{from}/compare/{to}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What differs between two versions
         * @description Right: **author**.
         */
        get: operations["compareVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/umbraco/ai/management/api/v1/version/{entityType}/{entityId}/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One version with its whole snapshot
         * @description Right: **author**.
         */
        get: operations["getVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/umbraco/ai/management/api/v1/version/{entityType}/{entityId}/{version}/rollback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Save what an old version owns as a new one
         * @description Right: **author**.
         */
        post: operations["rollbackVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AuditDetail: {
            connectionId: string | null;
            contentTypeAlias: string | null;
            cost: components["schemas"]["CostOutput"] | null;
            culture: string | null;
            durationMs: number | null;
            endTime: string | null;
            entityId: string | null;
            entityName: string | null;
            entityType: string | null;
            errorCode: string | null;
            errorMessage: string | null;
            /** @enum {string} */
            featureType: "prompt" | "api" | "batch" | "chain" | "variant" | "test" | "draft";
            finishReason: ("stop" | "length" | "contentFilter" | "toolCalls" | "other") | null;
            /**
             * Format: uuid
             * @description A GUID, lower case in answers.
             */
            id: string;
            inputTokens: number | null;
            /** @description As they were sent; only at the level Full, and not for callers who may only run. */
            messages: {
                content: string;
                /** @enum {string} */
                role: "system" | "user" | "assistant";
            }[] | null;
            metadata: {
                [key: string]: unknown;
            } | null;
            modelId: string | null;
            outcome: ("inserted" | "edited" | "discarded") | null;
            outputTokens: number | null;
            parentAuditLogId: string | null;
            profileAlias: string | null;
            profileId: string | null;
            profileVersion: number | null;
            promptAlias: string | null;
            promptHash: string | null;
            promptId: string | null;
            promptName: string | null;
            /** @description The same messages as one text, each under its role. */
            promptSnapshot: string | null;
            promptVersion: number | null;
            propertyAlias: string | null;
            providerId: string | null;
            /** @description The provider's own words about a failure; admins only. */
            providerMessage: string | null;
            responseSnapshot: string | null;
            segment: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            startTime: string;
            /** @enum {string} */
            status: "Running" | "Succeeded" | "Failed" | "Cancelled" | "Blocked" | "Interrupted";
            totalTokens: number | null;
            traceId: string | null;
            userId: string | null;
            userName: string | null;
        };
        AuditEntry: {
            connectionId: string | null;
            contentTypeAlias: string | null;
            cost: components["schemas"]["CostOutput"] | null;
            culture: string | null;
            durationMs: number | null;
            endTime: string | null;
            entityId: string | null;
            entityName: string | null;
            entityType: string | null;
            errorCode: string | null;
            errorMessage: string | null;
            /** @enum {string} */
            featureType: "prompt" | "api" | "batch" | "chain" | "variant" | "test" | "draft";
            finishReason: ("stop" | "length" | "contentFilter" | "toolCalls" | "other") | null;
            /**
             * Format: uuid
             * @description A GUID, lower case in answers.
             */
            id: string;
            inputTokens: number | null;
            metadata: {
                [key: string]: unknown;
            } | null;
            modelId: string | null;
            outcome: ("inserted" | "edited" | "discarded") | null;
            outputTokens: number | null;
            parentAuditLogId: string | null;
            profileAlias: string | null;
            profileId: string | null;
            profileVersion: number | null;
            promptAlias: string | null;
            promptHash: string | null;
            promptId: string | null;
            promptName: string | null;
            promptVersion: number | null;
            propertyAlias: string | null;
            providerId: string | null;
            segment: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            startTime: string;
            /** @enum {string} */
            status: "Running" | "Succeeded" | "Failed" | "Cancelled" | "Blocked" | "Interrupted";
            totalTokens: number | null;
            traceId: string | null;
            userId: string | null;
            userName: string | null;
        };
        AuditSettings: {
            /**
             * @default Full
             * @enum {string}
             */
            detailLevel?: "Minimal" | "Standard" | "Full";
            /** @default [] */
            redactionPatterns?: string[];
            /** @default 90 */
            retentionDays?: number;
        };
        AuditSettingsRead: {
            /**
             * @default Full
             * @enum {string}
             */
            detailLevel: "Minimal" | "Standard" | "Full";
            /** @default [] */
            redactionPatterns: string[];
            /** @default 90 */
            retentionDays: number;
        };
        Author: {
            id: string;
            name: string;
        };
        /** @description In tokens or in money. */
        Budget: {
            amount?: number | null;
            tokens?: number | null;
        };
        /**
         * @example {
         *       "olderThanDays": 90
         *     }
         */
        CleanupInput: {
            olderThanDays: number;
        };
        CleanupResult: {
            deletedCount: number;
        };
        Connection: {
            alias: string;
            createdBy: components["schemas"]["Author"] | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            dateCreated: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            dateModified: string;
            /**
             * Format: uuid
             * @description A GUID, lower case in answers.
             */
            id: string;
            isActive: boolean;
            modifiedBy: components["schemas"]["Author"] | null;
            name: string;
            providerId: string;
            /** @description Secrets are answered as *** and their last four characters. */
            settings: {
                [key: string]: unknown;
            };
            version: number;
        };
        /**
         * @example {
         *       "alias": "openai",
         *       "name": "OpenAI",
         *       "providerId": "openai",
         *       "settings": {
         *         "apiKey": "$OPENAI_API_KEY"
         *       }
         *     }
         */
        ConnectionInput: {
            alias: string;
            /** @description Why, for the list of versions. */
            changeDescription?: string | null;
            readonly createdBy?: unknown;
            readonly dateCreated?: unknown;
            readonly dateModified?: unknown;
            readonly id?: unknown;
            /** @default true */
            isActive?: boolean | null;
            readonly labels?: unknown;
            readonly modifiedBy?: unknown;
            name: string;
            providerId: string;
            /** @default {} */
            settings?: {
                [key: string]: unknown;
            } | null;
            /** @description The version that this is based on; a stale one answers 409. */
            version?: number | null;
            readonly warnings?: unknown;
        };
        ConnectionTest: {
            errorMessage?: string;
            latencyMs: number;
            success: boolean;
        };
        Cost: {
            amount: number;
            currency: string;
        };
        CostOutput: {
            amount: number;
            currency: string;
        };
        DraftNames: {
            scope?: (components["schemas"]["Scope"] | components["schemas"]["OlderScope"]) | null;
            /** @default [] */
            variables?: components["schemas"]["Variable"][];
        };
        /**
         * @example {
         *       "prompt": {
         *         "scope": {
         *           "allowRules": [
         *             {
         *               "contentTypeAliases": [
         *                 "coffee"
         *               ]
         *             }
         *           ]
         *         }
         *       }
         *     }
         */
        DraftVariableInput: {
            culture?: string | null;
            /** @description Of the document that samples are taken from; the caller must be allowed to read it. */
            entityId?: string | null;
            /** @description Only with entityId; document when left out. */
            entityType?: string | null;
            prompt: components["schemas"]["DraftNames"];
            propertyAlias?: string | null;
            segment?: string | null;
        };
        DuplicateInput: {
            alias?: string | null;
            name?: string | null;
        };
        EntityVersion: {
            changeDescription: string | null;
            createdBy: components["schemas"]["Author"] | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            dateCreated: string;
            /**
             * Format: uuid
             * @description A GUID, lower case in answers.
             */
            entityId: string;
            isCurrent: boolean;
            version: number;
        };
        EntityVersionDetail: {
            changeDescription: string | null;
            createdBy: components["schemas"]["Author"] | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            dateCreated: string;
            /**
             * Format: uuid
             * @description A GUID, lower case in answers.
             */
            entityId: string;
            isCurrent: boolean;
            snapshot: {
                [key: string]: unknown;
            };
            version: number;
        };
        /**
         * @example {
         *       "variables": {
         *         "format": "one sentence",
         *         "content": "Our house blend is roasted every Tuesday."
         *       },
         *       "culture": "en-US"
         *     }
         */
        ExecuteInput: {
            contentTypeAlias?: string | null;
            context?: {
                description: string;
                value?: string | null;
            }[] | null;
            culture?: string | null;
            elementId?: string | null;
            /** @description Alias of the element type when the property is in a block. */
            elementType?: string | null;
            /** @description Text about the entity, or the JSON of its unsaved values, which then stand for the stored ones: `{"documentType": {"alias": "coffee"}, "values": [{"alias": "headline", "editorAlias": "Umbraco.TextBox", "culture": "en-US", "segment": null, "value": "House blend"}], "variants": [{"culture": "en-US", "segment": null, "name": "House blend"}]}`. */
            entityContext?: string | null;
            /** @description Of the document; the caller must be allowed to read it. */
            entityId?: string | null;
            /** @description Only with entityId; document when left out. */
            entityType?: string | null;
            label?: string | null;
            optionCount?: number | null;
            promptVersion?: number | null;
            propertyAlias?: string | null;
            propertyEditorUiAlias?: string | null;
            segment?: string | null;
            /** @description The words that the editor has selected. */
            selection?: string | null;
            /** @description Values for the template, by name; any JSON. */
            variables?: {
                [key: string]: unknown;
            } | null;
        };
        ExecuteResult: {
            /**
             * Format: uuid
             * @description A GUID, lower case in answers.
             */
            auditLogId: string;
            cost: components["schemas"]["CostOutput"] | null;
            durationMs: number;
            /** @enum {string} */
            finishReason: "stop" | "length" | "contentFilter" | "toolCalls" | "other";
            model: {
                modelId: string;
                providerId: string;
            };
            options: components["schemas"]["OptionOutput"][];
            /**
             * Format: uuid
             * @description A GUID, lower case in answers.
             */
            profileId: string;
            /**
             * Format: uuid
             * @description A GUID, lower case in answers.
             */
            promptId: string;
            promptVersion: number;
            response: string;
            truncated: boolean;
            usage: {
                inputTokens: number;
                outputTokens: number;
                totalTokens: number;
            };
            warnings: components["schemas"]["WarningOutput"][];
        };
        /** @description The figures of the header Server-Timing are in `serverTiming`. */
        ExecutionComplete: {
            /**
             * Format: uuid
             * @description A GUID, lower case in answers.
             */
            auditLogId: string;
            cost: components["schemas"]["CostOutput"] | null;
            durationMs: number;
            /** @enum {string} */
            finishReason: "stop" | "length" | "contentFilter" | "toolCalls" | "other";
            model: {
                modelId: string;
                providerId: string;
            };
            options: components["schemas"]["OptionOutput"][];
            /**
             * Format: uuid
             * @description A GUID, lower case in answers.
             */
            profileId: string;
            /**
             * Format: uuid
             * @description A GUID, lower case in answers.
             */
            promptId: string;
            promptVersion: number;
            response: string;
            serverTiming: {
                [key: string]: number;
            };
            truncated: boolean;
            usage: {
                inputTokens: number;
                outputTokens: number;
                totalTokens: number;
            };
            warnings: components["schemas"]["WarningOutput"][];
        };
        ExecutionContent: {
            delta: string;
        };
        ExecutionMetadata: {
            /**
             * Format: uuid
             * @description A GUID, lower case in answers.
             */
            auditLogId: string;
            model: {
                modelId: string;
                providerId: string;
            };
            optionCount: number;
            /**
             * Format: uuid
             * @description A GUID, lower case in answers.
             */
            profileId: string;
            /**
             * Format: uuid
             * @description A GUID, lower case in answers.
             */
            promptId: string;
            promptVersion: number;
        };
        Model: {
            capabilities: string[];
            contextWindow?: number;
            id: string;
            name: string;
        };
        ModelReference: {
            modelId: string;
            providerId: string;
        };
        OlderScope: {
            /** @default [] */
            contentTypeAliases?: string[];
            /** @enum {string} */
            mode: "None" | "Allow" | "Deny";
        };
        Option: {
            description?: string;
            label: string;
            value: string;
        };
        OptionOutput: {
            description?: string;
            label: string;
            value: string;
        };
        /** @description A document type with all its properties, those of its compositions among them. */
        PlaceType: {
            alias: string;
            compositionAliases: string[];
            isElement: boolean;
            name: string;
            properties: {
                alias: string;
                editorAlias: string;
                editorUiAlias: string;
                name: string;
            }[];
        };
        Price: {
            /** @default USD */
            currency?: string;
            inputPerMillion: number;
            outputPerMillion: number;
        };
        PriceRead: {
            /** @default USD */
            currency: string;
            inputPerMillion: number;
            outputPerMillion: number;
        };
        /** @description What went wrong and the way out. */
        Problem: {
            auditLogId?: string;
            code: string;
            detail: string;
            errors?: {
                [key: string]: string[];
            };
            instance: string;
            retryAfter?: number;
            status: number;
            title: string;
            traceId: string;
            type: string;
        } & {
            [key: string]: unknown;
        };
        Profile: {
            alias: string;
            /** @constant */
            capability: "Chat";
            /**
             * Format: uuid
             * @description A GUID, lower case in answers.
             */
            connectionId: string;
            contextIds: string[];
            createdBy: components["schemas"]["Author"] | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            dateCreated: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            dateModified: string;
            fallbackProfileIds: string[];
            guardrailIds: string[];
            /**
             * Format: uuid
             * @description A GUID, lower case in answers.
             */
            id: string;
            model: components["schemas"]["ModelReference"];
            modifiedBy: components["schemas"]["Author"] | null;
            name: string;
            settings: components["schemas"]["ProfileSettingsRead"];
            tags: string[];
            version: number;
        };
        /**
         * @example {
         *       "alias": "fast",
         *       "name": "Fast",
         *       "connectionId": "0197c0de-0000-7000-8000-000000000001",
         *       "model": {
         *         "providerId": "openai",
         *         "modelId": "gpt-5-mini"
         *       },
         *       "settings": {
         *         "maxTokens": 1000
         *       }
         *     }
         */
        ProfileInput: {
            alias: string;
            /**
             * @default Chat
             * @constant
             */
            capability?: "Chat";
            /** @description Why, for the list of versions. */
            changeDescription?: string | null;
            /**
             * Format: uuid
             * @description A GUID, lower case in answers.
             */
            connectionId: string;
            /** @default [] */
            contextIds?: string[] | null;
            readonly createdBy?: unknown;
            readonly dateCreated?: unknown;
            readonly dateModified?: unknown;
            /** @default [] */
            fallbackProfileIds?: string[] | null;
            /** @default [] */
            guardrailIds?: string[] | null;
            readonly id?: unknown;
            readonly labels?: unknown;
            model: components["schemas"]["ModelReference"];
            readonly modifiedBy?: unknown;
            name: string;
            settings?: components["schemas"]["ProfileSettings"] | null;
            /** @default [] */
            tags?: string[] | null;
            /** @description The version that this is based on; a stale one answers 409. */
            version?: number | null;
            readonly warnings?: unknown;
        };
        ProfileSettings: {
            /**
             * @description Tokens of page content that go along.
             * @default 8000
             */
            contextTokenBudget?: number;
            maxTokens?: number | null;
            systemPromptTemplate?: string | null;
            temperature?: number | null;
            /**
             * @description To the first part, then between parts; in all at most five times this.
             * @default 30000
             */
            timeoutMs?: number;
            topP?: number | null;
        };
        ProfileSettingsRead: {
            /**
             * @description Tokens of page content that go along.
             * @default 8000
             */
            contextTokenBudget: number;
            maxTokens?: number | null;
            systemPromptTemplate?: string | null;
            temperature?: number | null;
            /**
             * @description To the first part, then between parts; in all at most five times this.
             * @default 30000
             */
            timeoutMs: number;
            topP?: number | null;
        };
        Prompt: {
            alias: string;
            /** @enum {string} */
            applyMode: "Replace" | "Append" | "Prepend" | "AskEditor";
            category: string | null;
            contextIds: string[];
            createdBy: components["schemas"]["Author"] | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            dateCreated: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            dateModified: string;
            description: string | null;
            displayModes: ("PropertyAction" | "TipTapTool" | "DocumentAction")[];
            guardrailIds: string[];
            icon: string | null;
            /**
             * Format: uuid
             * @description A GUID, lower case in answers.
             */
            id: string;
            includeEntityContext: boolean;
            instructions: string;
            isActive: boolean;
            labels: string[];
            maxLength: number | null;
            modifiedBy: components["schemas"]["Author"] | null;
            name: string;
            optionCount: number;
            /** @enum {string} */
            outputFormat: "text" | "markdown" | "html" | "json";
            outputSchema: {
                [key: string]: unknown;
            } | null;
            profileId: string | null;
            requiresCurrentValue: boolean;
            scope: components["schemas"]["ScopeRead"] | null;
            settings: components["schemas"]["PromptSettings"] | null;
            tags: string[];
            userGroups: string[];
            variables: components["schemas"]["VariableRead"][];
            version: number;
            warnings?: components["schemas"]["WarningOutput"][];
        };
        PromptAction: {
            alias: string;
            /** @enum {string} */
            applyMode: "Replace" | "Append" | "Prepend" | "AskEditor";
            description: string | null;
            displayModes: ("PropertyAction" | "TipTapTool" | "DocumentAction")[];
            icon: string | null;
            /**
             * Format: uuid
             * @description A GUID, lower case in answers.
             */
            id: string;
            maxLength: number | null;
            name: string;
            optionCount: number;
            /** @enum {string} */
            outputFormat: "text" | "markdown" | "html" | "json";
            requiresCurrentValue: boolean;
            scope: components["schemas"]["ScopeRead"] | null;
            variables: components["schemas"]["VariableRead"][];
        };
        /**
         * @example {
         *       "alias": "shorten",
         *       "name": "Shorten",
         *       "instructions": "Say it in {{ words | default: 50 }} words:\n\n{{ currentValue }}",
         *       "applyMode": "Replace"
         *     }
         */
        PromptInput: {
            alias: string;
            /**
             * @default Replace
             * @enum {string|null}
             */
            applyMode?: "Replace" | "Append" | "Prepend" | "AskEditor" | null;
            category?: string | null;
            /** @description Why, for the list of versions. */
            changeDescription?: string | null;
            /** @default [] */
            contextIds?: string[] | null;
            readonly createdBy?: unknown;
            readonly dateCreated?: unknown;
            readonly dateModified?: unknown;
            description?: string | null;
            /**
             * @default [
             *       "PropertyAction"
             *     ]
             */
            displayModes?: ("PropertyAction" | "TipTapTool" | "DocumentAction")[] | null;
            /** @default [] */
            guardrailIds?: string[] | null;
            icon?: string | null;
            readonly id?: unknown;
            /** @default true */
            includeEntityContext?: boolean | null;
            instructions: string;
            /** @default true */
            isActive?: boolean | null;
            readonly labels?: unknown;
            maxLength?: number | null;
            readonly modifiedBy?: unknown;
            name: string;
            /** @default 1 */
            optionCount?: number | null;
            /**
             * @default text
             * @enum {string|null}
             */
            outputFormat?: "text" | "markdown" | "html" | "json" | null;
            outputSchema?: {
                [key: string]: unknown;
            } | null;
            profileId?: string | null;
            /**
             * @description Not offered on an empty property, and not run on one.
             * @default false
             */
            requiresCurrentValue?: boolean | null;
            scope?: (components["schemas"]["Scope"] | components["schemas"]["OlderScope"]) | null;
            settings?: components["schemas"]["PromptSettings"] | null;
            /** @default [] */
            tags?: string[] | null;
            /** @default [] */
            userGroups?: string[] | null;
            /** @default [] */
            variables?: components["schemas"]["Variable"][] | null;
            /** @description The version that this is based on; a stale one answers 409. */
            version?: number | null;
            readonly warnings?: unknown;
        };
        /** @description Override the profile's. */
        PromptSettings: {
            maxTokens?: number | null;
            temperature?: number | null;
        };
        Provider: {
            capabilities: string[];
            id: string;
            name: string;
            settingsSchema: components["schemas"]["SettingsSchema"];
        };
        RollbackInput: {
            changeDescription?: string | null;
        };
        RollbackResult: {
            entity: {
                [key: string]: unknown;
            };
            /** @description Members that belong to the entity and not to its versions: they are as they were before the rollback. */
            kept: string[];
            newVersion: number;
            previousVersion: number;
            restoredFromVersion: number;
        };
        RunnablePrompt: {
            alias: string;
            /** @enum {string} */
            applyMode: "Replace" | "Append" | "Prepend" | "AskEditor";
            category: string | null;
            contextIds: string[];
            createdBy: components["schemas"]["Author"] | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            dateCreated: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            dateModified: string;
            description: string | null;
            displayModes: ("PropertyAction" | "TipTapTool" | "DocumentAction")[];
            guardrailIds: string[];
            icon: string | null;
            /**
             * Format: uuid
             * @description A GUID, lower case in answers.
             */
            id: string;
            includeEntityContext: boolean;
            instructionsLength: number;
            isActive: boolean;
            labels: string[];
            maxLength: number | null;
            modifiedBy: components["schemas"]["Author"] | null;
            name: string;
            optionCount: number;
            /** @enum {string} */
            outputFormat: "text" | "markdown" | "html" | "json";
            outputSchema: {
                [key: string]: unknown;
            } | null;
            profileId: string | null;
            requiresCurrentValue: boolean;
            scope: components["schemas"]["ScopeRead"] | null;
            settings: components["schemas"]["PromptSettings"] | null;
            tags: string[];
            userGroups: string[];
            variables: components["schemas"]["VariableRead"][];
            version: number;
        };
        Scope: {
            /** @default [] */
            allowRules?: components["schemas"]["ScopeRule"][];
            /** @default [] */
            denyRules?: components["schemas"]["ScopeRule"][];
        };
        ScopeRead: {
            /** @default [] */
            allowRules: components["schemas"]["ScopeRuleOutput"][];
            /** @default [] */
            denyRules: components["schemas"]["ScopeRuleOutput"][];
        };
        ScopeRule: {
            /** @default [] */
            contentTypeAliases?: string[];
            /** @default [] */
            propertyAliases?: string[];
            /** @default [] */
            propertyEditorUiAliases?: string[];
        };
        ScopeRuleOutput: {
            /** @default [] */
            contentTypeAliases: string[];
            /** @default [] */
            propertyAliases: string[];
            /** @default [] */
            propertyEditorUiAliases: string[];
        };
        Settings: {
            audit: components["schemas"]["AuditSettingsRead"];
            budgets: {
                perDay?: components["schemas"]["Budget"] | null;
                perMonth?: components["schemas"]["Budget"] | null;
                perUserPerDay?: components["schemas"]["Budget"] | null;
            };
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            dateModified: string;
            defaultChatProfileId: string | null;
            modelAliases: {
                [key: string]: string;
            };
            modifiedBy: components["schemas"]["Author"] | null;
            prices: {
                [key: string]: components["schemas"]["PriceRead"];
            };
            version: number;
            /** @description Members that are kept and have no effect yet. */
            warnings?: components["schemas"]["WarningOutput"][];
        };
        /**
         * @description Replaces all settings: begin with what GET answers, for a member that is left out takes its default.
         * @example {
         *       "version": 1,
         *       "defaultChatProfileId": "0197c0de-0000-7000-8000-000000000001",
         *       "modelAliases": {},
         *       "prices": {},
         *       "budgets": {},
         *       "audit": {
         *         "detailLevel": "Full",
         *         "retentionDays": 90,
         *         "redactionPatterns": []
         *       }
         *     }
         */
        SettingsInput: {
            audit?: components["schemas"]["AuditSettings"] | null;
            /** @default {} */
            budgets?: {
                perDay?: components["schemas"]["Budget"] | null;
                perMonth?: components["schemas"]["Budget"] | null;
                perUserPerDay?: components["schemas"]["Budget"] | null;
            } | null;
            dateModified?: unknown;
            defaultChatProfileId?: string | null;
            /** @default {} */
            modelAliases?: {
                [key: string]: string;
            } | null;
            modifiedBy?: unknown;
            /** @default {} */
            prices?: {
                [key: string]: components["schemas"]["Price"];
            } | null;
            version?: number | null;
            warnings?: unknown;
        };
        SettingsProperty: {
            default?: unknown;
            description?: string;
            enum?: string[];
            format?: string;
            maximum?: number;
            minimum?: number;
            title: string;
            /** @enum {string} */
            type: "string" | "number" | "integer" | "boolean";
            /** @description An address that is called. */
            "x-address"?: boolean;
            /** @description In Danish. */
            "x-da"?: {
                description?: string;
                title: string;
            };
            /** @description Write-only: encrypted at rest and answered masked. */
            "x-secret"?: boolean;
        };
        /** @description JSON Schema with UI hints, from which the form is drawn. */
        SettingsSchema: {
            /** @constant */
            additionalProperties: false;
            properties: {
                [key: string]: components["schemas"]["SettingsProperty"];
            };
            required: string[];
            /** @constant */
            type: "object";
        };
        TemplateVariable: {
            label: string;
            /** @description As a template writes it. */
            name: string;
            /** @enum {string} */
            origin: "declared" | "entity" | "property" | "user" | "system";
            /** @description Its value on the given document, shortened; null when there is none. */
            sample: string | null;
            /** @enum {string} */
            type: "text" | "number" | "boolean" | "choice" | "list" | "object";
        };
        Variable: {
            /** @default [] */
            choices?: string[];
            default?: string | number | boolean | null;
            /** @default  */
            help?: string;
            /** @default  */
            label?: string;
            name: string;
            /** @default false */
            required?: boolean;
            /**
             * @default text
             * @enum {string}
             */
            type?: "text" | "number" | "boolean" | "choice";
        };
        VariableRead: {
            /** @default [] */
            choices: string[];
            default?: string | number | boolean | null;
            /** @default  */
            help: string;
            /** @default  */
            label: string;
            name: string;
            /** @default false */
            required: boolean;
            /**
             * @default text
             * @enum {string}
             */
            type: "text" | "number" | "boolean" | "choice";
        };
        VersionChange: {
            /** @enum {string} */
            changeType: "Added" | "Removed" | "Modified";
            fromValue: unknown;
            path: string;
            /** @description Word by word, for long texts. */
            textDiff?: {
                text: string;
                /** @enum {string} */
                type: "equal" | "added" | "removed";
            }[];
            toValue: unknown;
        };
        VersionComparison: {
            changes: components["schemas"]["VersionChange"][];
            fromSnapshot: {
                [key: string]: unknown;
            };
            fromVersion: number;
            toSnapshot: {
                [key: string]: unknown;
            };
            toVersion: number;
        };
        Warning: {
            /** @enum {string} */
            code: "unknown_variable" | "context_truncated" | "over_max_length" | "usage_estimated" | "options_missing" | "output_truncated" | "setting_ignored" | "offline_model" | "offline_cannot";
            column?: number;
            /** @description Where the subject stands in the template, from 1. */
            line?: number;
            message: string;
            /** @description The name, setting or piece of text that it is about, as it was written. */
            subject?: string;
            /** @description What was probably meant in place of the subject. */
            suggestion?: string;
        };
        WarningOutput: {
            /** @enum {string} */
            code: "unknown_variable" | "context_truncated" | "over_max_length" | "usage_estimated" | "options_missing" | "output_truncated" | "setting_ignored" | "offline_model" | "offline_cannot";
            column?: number;
            /** @description Where the subject stands in the template, from 1. */
            line?: number;
            message: string;
            /** @description The name, setting or piece of text that it is about, as it was written. */
            subject?: string;
            /** @description What was probably meant in place of the subject. */
            suggestion?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description The version, in quotes. Send it as `If-Match` to save only what has not changed since. */
        ETag: string;
        /** @description The address of what was made. */
        Location: string;
        /** @description Seconds until a retry makes sense. */
        "Retry-After": string;
        /** @description How long each step took, in milliseconds. */
        "Server-Timing": string;
        /** @description The scheme to authenticate with: `Bearer`. */
        "WWW-Authenticate": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAuditLog: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before; constant cost at any depth. */
                cursor?: string;
                entityId?: string;
                entityType?: string;
                featureType?: "prompt" | "api" | "batch" | "chain" | "variant" | "test" | "draft";
                from?: string;
                modelId?: string;
                profileId?: string;
                promptHash?: string;
                promptId?: string;
                providerId?: string;
                searchText?: string;
                skip?: number;
                status?: "Running" | "Succeeded" | "Failed" | "Cancelled" | "Blocked" | "Interrupted";
                take?: number;
                to?: string;
                userId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description False when more than `total` match. */
                        isTotalExact: boolean;
                        items: components["schemas"]["AuditEntry"][];
                        nextCursor: string | null;
                        /** @description All that match, counted up to 10000; with a cursor, as counted for the first page. */
                        total: number;
                    };
                };
            };
            /** @description Bad Request: validation_failed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized: unauthenticated */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable: cms_unavailable, unavailable */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuditEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A GUID, lower case in answers. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditDetail"];
                };
            };
            /** @description Bad Request: validation_failed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized: unauthenticated */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable: cms_unavailable, unavailable */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAuditEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A GUID, lower case in answers. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request: validation_failed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized: unauthenticated */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable: cms_unavailable, unavailable */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cleanAuditLog: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CleanupInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CleanupResult"];
                };
            };
            /** @description Bad Request: validation_failed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized: unauthenticated */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests: concurrency_limited */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable: cms_unavailable, overloaded, unavailable */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditLogOfEntity: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before; constant cost at any depth. */
                cursor?: string;
                skip?: number;
                take?: number;
            };
            header?: never;
            path: {
                entityId: string;
                entityType: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description False when more than `total` match. */
                        isTotalExact: boolean;
                        items: components["schemas"]["AuditEntry"][];
                        nextCursor: string | null;
                        /** @description All that match, counted up to 10000; with a cursor, as counted for the first page. */
                        total: number;
                    };
                };
            };
            /** @description Bad Request: validation_failed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized: unauthenticated */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable: cms_unavailable, unavailable */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConnections: {
        parameters: {
            query?: {
                /** @description Name or alias contains this. */
                filter?: string;
                orderBy?: "name" | "alias" | "version" | "dateModified" | "isActive" | "tags";
                orderDirection?: "Ascending" | "Descending";
                providerId?: string;
                skip?: number;
                take?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Connection"][];
                        total: number;
                    };
                };
            };
            /** @description Bad Request: validation_failed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized: unauthenticated */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable: cms_unavailable, unavailable */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createConnection: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectionInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description Bad Request: validation_failed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized: unauthenticated */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict: duplicate_alias */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests: concurrency_limited */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable: cms_unavailable, overloaded, unavailable */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConnection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what is already there; the same version answers 304. */
                "If-None-Match"?: string;
            };
            path: {
                idOrAlias: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request: validation_failed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized: unauthenticated */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable: cms_unavailable, unavailable */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateConnection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that this is based on, in quotes; a stale one answers 409. It wins over a `version` in the body. */
                "If-Match"?: string;
            };
            path: {
                idOrAlias: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectionInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description Bad Request: validation_failed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized: unauthenticated */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict: version_conflict, duplicate_alias */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests: concurrency_limited */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable: cms_unavailable, overloaded, unavailable */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteConnection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that this is based on, in quotes; a stale one answers 409. It wins over a `version` in the body. */
                "If-Match"?: string;
            };
            path: {
                idOrAlias: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request: validation_failed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized: unauthenticated */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict: version_conflict, in_use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable: cms_unavailable, unavailable */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listModels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                idOrAlias: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Model"][];
                    };
                };
            };
            /** @description Bad Request: validation_failed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized: unauthenticated */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict: connection_unusable */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Bad Gateway: provider_auth, provider_unavailable, provider_rate_limited, provider_rejected, provider_model_unknown */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable: cms_unavailable, unavailable */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Gateway Timeout: provider_timeout */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                idOrAlias: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionTest"];
                };
            };
            /** @description Bad Request: validation_failed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized: unauthenticated */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable: cms_unavailable, unavailable */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCapabilities: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string[];
                };
            };
            /** @description Bad Request: validation_failed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized: unauthenticated */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable: cms_unavailable, unavailable */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Bad Request: validation_failed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable: unavailable */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDocumentTypes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PlaceType"][];
                    };
                };
            };
            /** @description Bad Request: validation_failed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized: unauthenticated */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable: cms_unavailable, unavailable */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOpenApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Bad Request: validation_failed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable: unavailable */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProfiles: {
        parameters: {
            query?: {
                connectionId?: string;
                /** @description Name or alias contains this. */
                filter?: string;
                orderBy?: "name" | "alias" | "version" | "dateModified" | "isActive" | "tags";
                orderDirection?: "Ascending" | "Descending";
                skip?: number;
                tag?: string;
                take?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Profile"][];
                        total: number;
                    };
                };
            };
            /** @description Bad Request: validation_failed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized: unauthenticated */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable: cms_unavailable, unavailable */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description Bad Request: validation_failed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized: unauthenticated */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict: duplicate_alias */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests: concurrency_limited */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable: cms_unavailable, overloaded, unavailable */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what is already there; the same version answers 304. */
                "If-None-Match"?: string;
            };
            path: {
                idOrAlias: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request: validation_failed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized: unauthenticated */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable: cms_unavailable, unavailable */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that this is based on, in quotes; a stale one answers 409. It wins over a `version` in the body. */
                "If-Match"?: string;
            };
            path: {
                idOrAlias: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description Bad Request: validation_failed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized: unauthenticated */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict: version_conflict, duplicate_alias */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests: concurrency_limited */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable: cms_unavailable, overloaded, unavailable */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that this is based on, in quotes; a stale one answers 409. It wins over a `version` in the body. */
                "If-Match"?: string;
            };
            path: {
                idOrAlias: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request: validation_failed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized: unauthenticated */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict: version_conflict, in_use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable: cms_unavailable, unavailable */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPrompts: {
        parameters: {
            query?: {
                /** @description Name or alias contains this. */
                filter?: string;
                /** @description All active prompts that the caller may run, with what the backoffice needs to offer them. */
                for?: "actions";
                isActive?: "true" | "false";
                orderBy?: "name" | "alias" | "version" | "dateModified" | "isActive" | "tags";
                orderDirection?: "Ascending" | "Descending";
                profileId?: string;
                skip?: number;
                tag?: string;
                take?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: (components["schemas"]["Prompt"] | components["schemas"]["RunnablePrompt"])[];
                        total: number;
                    } | {
                        items: components["schemas"]["PromptAction"][];
                    };
                };
            };
            /** @description Bad Request: validation_failed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized: unauthenticated */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable: cms_unavailable, unavailable */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPrompt: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromptInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Prompt"];
                };
            };
            /** @description Bad Request: validation_failed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized: unauthenticated */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict: duplicate_alias */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests: concurrency_limited */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable: cms_unavailable, overloaded, unavailable */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    promptAliasExists: {
        parameters: {
            query?: {
                excludeId?: string;
            };
            header?: never;
            path: {
                alias: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": boolean;
                };
            };
            /** @description Bad Request: validation_failed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized: unauthenticated */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable: cms_unavailable, unavailable */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPrompt: {
        parameters: {
            query?: {
                label?: string;
                version?: number;
            };
            header?: {
                /** @description The `ETag` of what is already there; the same version answers 304. */
                "If-None-Match"?: string;
            };
            path: {
                idOrAlias: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Prompt"] | components["schemas"]["RunnablePrompt"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request: validation_failed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized: unauthenticated */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found: prompt_not_found, not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable: cms_unavailable, unavailable */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updatePrompt: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that this is based on, in quotes; a stale one answers 409. It wins over a `version` in the body. */
                "If-Match"?: string;
            };
            path: {
                idOrAlias: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromptInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Prompt"];
                };
            };
            /** @description Bad Request: validation_failed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized: unauthenticated */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found: prompt_not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict: version_conflict, duplicate_alias */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests: concurrency_limited */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable: cms_unavailable, overloaded, unavailable */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deletePrompt: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that this is based on, in quotes; a stale one answers 409. It wins over a `version` in the body. */
                "If-Match"?: string;
            };
            path: {
                idOrAlias: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request: validation_failed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized: unauthenticated */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found: prompt_not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict: version_conflict, in_use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable: cms_unavailable, unavailable */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    duplicatePrompt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                idOrAlias: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DuplicateInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Prompt"];
                };
            };
            /** @description Bad Request: validation_failed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized: unauthenticated */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found: prompt_not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict: duplicate_alias */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests: concurrency_limited */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable: cms_unavailable, overloaded, unavailable */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    executePrompt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                idOrAlias: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ExecuteInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExecuteResult"];
                };
            };
            /** @description Bad Request: prompt_inactive, template_failed, template_variable_missing, validation_failed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized: unauthenticated */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden: forbidden, prompt_not_allowed_here, entity_forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found: prompt_not_found, entity_not_found, not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict: no_default_profile, connection_unusable */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity: guardrail_blocked */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests: concurrency_limited */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Bad Gateway: provider_rate_limited, provider_auth, provider_context_length, provider_content_refused, provider_model_unknown, provider_unavailable, provider_rejected, provider_output_invalid */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable: cms_unavailable, overloaded, unavailable */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Gateway Timeout: provider_timeout */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    streamPrompt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                idOrAlias: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ExecuteInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Bad Request: prompt_inactive, template_failed, template_variable_missing, validation_failed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized: unauthenticated */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden: forbidden, prompt_not_allowed_here, entity_forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found: prompt_not_found, entity_not_found, not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict: no_default_profile, connection_unusable */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity: guardrail_blocked */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests: concurrency_limited */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Bad Gateway: provider_rate_limited, provider_auth, provider_context_length, provider_content_refused, provider_model_unknown, provider_unavailable, provider_rejected, provider_output_invalid */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable: cms_unavailable, overloaded, unavailable */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Gateway Timeout: provider_timeout */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPromptVariables: {
        parameters: {
            query?: {
                culture?: string;
                /** @description Of the document that samples are taken from; the caller must be allowed to read it. */
                entityId?: string;
                entityType?: string;
                propertyAlias?: string;
                segment?: string;
            };
            header?: never;
            path: {
                idOrAlias: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TemplateVariable"][];
                    };
                };
            };
            /** @description Bad Request: validation_failed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized: unauthenticated */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden: forbidden, entity_forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found: prompt_not_found, entity_not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable: cms_unavailable, unavailable */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDraftVariables: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftVariableInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TemplateVariable"][];
                    };
                };
            };
            /** @description Bad Request: validation_failed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized: unauthenticated */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden: forbidden, entity_forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found: entity_not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests: concurrency_limited */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable: cms_unavailable, overloaded, unavailable */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProviders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Provider"][];
                        total: number;
                    };
                };
            };
            /** @description Bad Request: validation_failed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized: unauthenticated */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable: cms_unavailable, unavailable */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProvider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Provider"];
                };
            };
            /** @description Bad Request: validation_failed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized: unauthenticated */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found: not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable: cms_unavailable, unavailable */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what is already there; the same version answers 304. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request: validation_failed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized: unauthenticated */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable: cms_unavailable, unavailable */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that this is based on, in quotes; a stale one answers 409. It wins over a `version` in the body. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingsInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            /** @description Bad Request: validation_failed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized: unauthenticated */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict: version_conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests: concurrency_limited */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable: cms_unavailable, overloaded, unavailable */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listVersions: {
        parameters: {
            query?: {
                skip?: number;
                take?: number;
            };
            header?: never;
            path: {
                /** @description Id or alias. */
                entityId: string;
                entityType: "prompt" | "profile" | "connection";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["EntityVersion"][];
                        total: number;
                    };
                };
            };
            /** @description Bad Request: validation_failed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized: unauthenticated */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found: not_found, prompt_not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable: cms_unavailable, unavailable */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or alias. */
                entityId: string;
                entityType: "prompt" | "profile" | "connection";
                from: number;
                to: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionComparison"];
                };
            };
            /** @description Bad Request: validation_failed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized: unauthenticated */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found: not_found, prompt_not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable: cms_unavailable, unavailable */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or alias. */
                entityId: string;
                entityType: "prompt" | "profile" | "connection";
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntityVersionDetail"];
                };
            };
            /** @description Bad Request: validation_failed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized: unauthenticated */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found: not_found, prompt_not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable: cms_unavailable, unavailable */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rollbackVersion: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that this is based on, in quotes; a stale one answers 409. It wins over a `version` in the body. */
                "If-Match"?: string;
            };
            path: {
                /** @description Id or alias. */
                entityId: string;
                entityType: "prompt" | "profile" | "connection";
                version: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RollbackInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RollbackResult"];
                };
            };
            /** @description Bad Request: validation_failed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized: unauthenticated */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden: forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found: not_found, prompt_not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict: version_conflict, reference_gone */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large: payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests: concurrency_limited */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable: cms_unavailable, overloaded, unavailable */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
