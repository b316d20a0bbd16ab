/** The part of JSON Schema that bodies are written in. */
interface Schema {
	$ref?: string;
	type?: string | string[];
	enum?: unknown[];
	const?: unknown;
	anyOf?: Schema[];
	oneOf?: Schema[];
	properties?: Record<string, Schema>;
	required?: string[];
}

interface Described {
	paths?: Record<string, Record<string, { requestBody?: { content: Record<string, { schema?: Schema }> } }>>;
	components?: { schemas?: Record<string, Schema> };
}

/** Null at the top of a body counts as absent: whatever may be left out may be null. */
export function allowNullForAbsent<Document>(document: Document): Document {
	const { paths = {}, components } = document as Described;
	for (const operations of Object.values(paths)) {
		for (const { requestBody } of Object.values(operations)) {
			for (const { schema } of Object.values(requestBody?.content ?? {})) {
				const body = schema?.$ref ? components?.schemas?.[schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)] : schema;
				for (const [name, member] of Object.entries(body?.properties ?? {}))
					if (!body!.required?.includes(name)) body!.properties![name] = orNull(member);
			}
		}
	}
	return document;
}

function orNull(schema: Schema): Schema {
	if (takesNull(schema)) return schema;
	if (schema.anyOf) return { ...schema, anyOf: [...schema.anyOf, { type: 'null' }] };
	if (schema.$ref || schema.oneOf || schema.type === undefined) return { anyOf: [schema, { type: 'null' }] };
	const { enum: values } = schema;
	return { ...schema, type: [schema.type, 'null'].flat(), ...(values && { enum: [...values, null] }) };
}

function takesNull({ $ref, type, anyOf, oneOf, enum: values, const: only }: Schema): boolean {
	if ([type].flat().includes('null') || anyOf?.some(takesNull) || oneOf?.some(takesNull)) return true;
	return !$ref && type === undefined && !anyOf && !oneOf && !values && only === undefined;
}
