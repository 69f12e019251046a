export type Place = { code: string; name: string }
export type Group = Place & { places: readonly Place[] }

/** More than this is not read but scrolled past; it also keeps WeChat's limit of 60 children. */
const MOST = 40

/** Places whose name (or town and name) holds what was typed; names that begin with it come first. */
export function matching(
	groups: readonly Group[],
	text: string,
): { found: { place: Place; group: Group }[]; left: number } {
	const wanted = text.replace(/\s/g, '')
	const all = groups
		.flatMap((group) => group.places.map((place) => ({ place, group })))
		.filter(({ place, group }) => `${group.name}${place.name}`.includes(wanted))
	const rank = ({ place }: { place: Place }) =>
		place.name.startsWith(wanted) ? 0 : place.name.includes(wanted) ? 1 : 2
	const found = [...all].sort((a, b) => rank(a) - rank(b)).slice(0, MOST)
	return { found, left: all.length - found.length }
}
