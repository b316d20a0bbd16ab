export interface EntityVersion {
	version: number;
	changeDescription?: string | null;
	dateCreated: string;
	createdBy?: { id: string; name: string } | null;
}

export interface VersionChange {
	path: string;
	changeType: string;
	fromValue?: unknown;
	toValue?: unknown;
}

export interface VersionComparison {
	changes: VersionChange[];
}
