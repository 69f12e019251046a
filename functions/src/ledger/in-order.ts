/**
 * Does the same for each, several at once, and hands the answers on in their order. No more than `abreast` are held.
 * Where whoever takes them stops, nothing more is begun.
 */
export async function* inOrder<Item, Answer>(
	items: Iterable<Item>,
	abreast: number,
	work: (item: Item) => Promise<Answer>,
): AsyncGenerator<Answer> {
	const under: Promise<Answer>[] = []
	for (const item of items) {
		const begun = work(item)
		// Told when it is its turn; until then it is not left alone
		begun.catch(() => {})
		under.push(begun)
		if (under.length < abreast) continue
		const next = under.shift()
		if (next) yield await next
	}
	for (const rest of under) yield await rest
}
