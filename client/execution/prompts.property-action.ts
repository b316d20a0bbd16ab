import { UmbPropertyActionBase } from '@umbraco-cms/backoffice/property-action';

/** Umbraco wants an API beside the element; the list does everything itself. */
export class PdPromptsPropertyAction extends UmbPropertyActionBase {}

export { PdPromptsPropertyAction as api };
