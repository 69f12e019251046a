/** Where a county's boards are, for search engines: from there they find every public item. */
export function sitemap(host: string, villages: readonly string[]): string {
	const places = villages.map((code) => `<url><loc>https://${host}/v/${code}</loc></url>`)
	return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${places.join('\n')}
</urlset>
`
}
