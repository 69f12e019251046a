import { plainPhone } from '../user/phone'

interface Row {
	readonly name?: string
	readonly phone?: string | undefined
	readonly supervisor?: string | undefined
}
type Why = 'supervisorUnknown' | 'supervisorMany' | 'supervisorOwn'

/**
 * Who is whose superior among the rows of a sheet: named by name or, where two have the same, by telephone. Rows are
 * named by their places.
 */
export function supervisorsIn(rows: readonly Row[]): {
	readonly above: ReadonlyMap<number, number>
	readonly wrong: readonly { readonly at: number; readonly why: Why }[]
} {
	const places = new Map<string, number[]>()
	const put = (key: string | undefined, at: number) => {
		if (key !== undefined) places.set(key, [...(places.get(key) ?? []), at])
	}
	rows.forEach(({ name, phone }, at) => {
		put(name, at)
		put(phone, at)
	})
	const same = (one: number, other: number) =>
		one === other || (rows[one]?.phone !== undefined && rows[one]?.phone === rows[other]?.phone)
	const above = new Map<number, number>()
	const wrong: { at: number; why: Why }[] = []
	rows.forEach(({ supervisor }, at) => {
		if (supervisor === undefined) return
		const found = places.get(supervisor) ?? places.get(plainPhone(supervisor) ?? '') ?? []
		const [first] = found
		if (first === undefined) wrong.push({ at, why: 'supervisorUnknown' })
		// the same person may stand in two rows, for two posts
		else if (!found.every((one) => same(one, first))) wrong.push({ at, why: 'supervisorMany' })
		else if (found.some((one) => same(one, at))) wrong.push({ at, why: 'supervisorOwn' })
		else above.set(at, first)
	})
	return { above, wrong }
}

/** One row of each circle, the first of it. */
export function circleIn(above: ReadonlyMap<number, number>): number[] {
	const settled = new Set<number>()
	const circles: number[] = []
	for (const start of above.keys()) {
		const way: number[] = []
		let place: number | undefined = start
		while (place !== undefined && !settled.has(place) && !way.includes(place)) {
			way.push(place)
			place = above.get(place)
		}
		if (place !== undefined && !settled.has(place)) circles.push(Math.min(...way.slice(way.indexOf(place))))
		for (const one of way) settled.add(one)
	}
	return circles
}
