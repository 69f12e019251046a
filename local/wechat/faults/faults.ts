/** How WeChat is made to fail. Everything is off until it is switched on. */
export type Switches = {
	/** Every answer waits this long, real milliseconds. */
	slow: number
	/** Connections are cut without an answer. */
	down: boolean
	/** This HTTP status and a page of a proxy instead of an answer: 500, 502; 0 is off. */
	status: number
	/** HTTP 429, and 45011 in the body. */
	tooMany: boolean
	/** The request is carried out, and its answer breaks off in the middle. */
	half: boolean
	/** What the content checks say, whatever they are shown. */
	check: 'pass' | 'review' | 'risky'
	/** When the result of a media check is pushed: after the answer, before it, twice, or never. */
	media: 'later' | 'early' | 'twice' | 'never'
	/** Only requests whose path begins so; '' is all. */
	path: string
	/** How many more requests `slow`, `down`, `status`, `tooMany` and `half` hit; 0 is no limit. */
	times: number
}

export const none: Switches = {
	slow: 0,
	down: false,
	status: 0,
	tooMany: false,
	half: false,
	check: 'pass',
	media: 'later',
	path: '',
	times: 0,
}

export type Faults = {
	current(): Switches
	/** Changes what is named and leaves the rest; `false` where something is no switch or no value of it. */
	change(wish: Readonly<Record<string, unknown>>): boolean
	/** What hits this request, counted where `times` says so. */
	hitting(path: string): Switches
}

const choices: Readonly<Partial<Record<keyof Switches, readonly unknown[]>>> = {
	check: ['pass', 'review', 'risky'],
	media: ['later', 'early', 'twice', 'never'],
}

export function startFaults(): Faults {
	let switches = none
	return {
		current: () => switches,
		change(wish) {
			const entries = Object.entries(wish)
			if (!entries.every(([name, value]) => isRight(name, value))) return false
			switches = { ...switches, ...wish }
			return true
		},
		hitting(path) {
			const { times } = switches
			const hit = path.startsWith(switches.path) && isOn(switches)
			if (!hit) return none
			const now = switches
			// The last one that was ordered switches all of them off.
			if (times === 1) switches = { ...none, check: now.check, media: now.media }
			else if (times > 1) switches = { ...now, times: times - 1 }
			return now
		},
	}
}

function isOn({ slow, down, status, tooMany, half }: Switches): boolean {
	return slow > 0 || down || status > 0 || tooMany || half
}

function isRight(name: string, value: unknown): boolean {
	if (!Object.hasOwn(none, name)) return false
	const key = name as keyof Switches
	if (choices[key]) return choices[key].includes(value)
	if (key === 'status') return value === 0 || (Number.isInteger(value) && inRange(Number(value)))
	if (typeof none[key] === 'number') return Number.isSafeInteger(value) && Number(value) >= 0
	return typeof value === typeof none[key]
}

/** What a proxy says when something is wrong. */
function inRange(status: number): boolean {
	return status >= 400 && status <= 599
}
