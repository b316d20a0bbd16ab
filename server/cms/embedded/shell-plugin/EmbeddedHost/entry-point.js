/** Extensions whose part of Umbraco the embedded CMS does not have. What does not work is not offered. */
const WITHOUT = [
	// Pushes changes of others over SignalR. Without it the client asks anew instead of keeping copies that nobody refreshes.
	'Umb.GlobalContext.ManagementApi.ServerEvent',
];

export function onInit(_host, extensionRegistry) {
	for (const alias of WITHOUT) extensionRegistry.exclude(alias);
}
