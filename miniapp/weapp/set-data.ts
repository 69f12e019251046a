type Box = Record<string, unknown>

/** What `setData` does with a path such as `root.cn.[0].v`: walks there, making what is missing. */
export function setPath(data: Box, path: string, value: unknown): void {
	const steps = path
		.replace(/\[(\d+)\]/g, '.$1')
		.split('.')
		.filter((step) => step !== '')
	const last = steps.pop()
	if (last === undefined) return
	let box = data
	for (const [place, step] of steps.entries()) {
		const next = box[step]
		if (typeof next === 'object' && next !== null) box = next as Box
		else {
			const made = /^\d+$/.test(steps[place + 1] ?? last) ? ([] as unknown as Box) : {}
			box[step] = made
			box = made
		}
	}
	box[last] = value
}
