import { unsafeCSS } from '@umbraco-cms/backoffice/external/lit';

/** By element: what leads to upload or to the media library, which are not here, and is no extension that could be excluded. */
const HIDDEN = {
	'umb-media-picker-modal': '#toolbar > uui-button[look="outline"], umb-dropzone-media',
	'umb-empty-media-state': 'uui-button',
	'umb-input-rich-media': 'umb-dropzone-media',
	'umb-image-cropper-editor-modal': 'uui-button[href*="/edit/"]',
};

/** Adds to the styles of a class as soon as it is there, and so before its first element is. */
export function hideParts() {
	for (const [name, selector] of Object.entries(HIDDEN)) {
		void customElements.whenDefined(name).then((element) => element.elementStyles.push(unsafeCSS(`${selector} { display: none; }`)));
	}
}
