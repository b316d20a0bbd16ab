export const PD_SECTION_ALIAS = 'PromptDesk.Section';
export const PD_SECTION_PATH = 'prompt-desk';

export const workspacePath = (entityType: string, rest = '') => `section/${PD_SECTION_PATH}/workspace/${entityType}${rest && `/${rest}`}`;
