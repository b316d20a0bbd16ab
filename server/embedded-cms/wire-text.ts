/** A generated response type with its enums as the texts that cross the wire, so that a literal can be checked against it. */
export type Wire<T> = T extends string
	? `${T}`
	: T extends readonly (infer Item)[]
		? Wire<Item>[]
		: T extends object
			? { [Member in keyof T]: Wire<T[Member]> }
			: T;
