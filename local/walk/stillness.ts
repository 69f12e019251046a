import type { Page, Request } from 'playwright-core'

/** How often what came may ask for more, before it counts as never ending. */
const MOST_ROUNDS = 100

/** Knows when a page stands still: everything it asked for has come, and is drawn. No time is waited for. */
export class Stillness {
	readonly #page: Page
	readonly #asked = new Set<Request>()
	#told: (() => void) | undefined

	constructor(page: Page) {
		this.#page = page
		const ended = (request: Request) => {
			this.#asked.delete(request)
			if (this.#asked.size === 0) this.#told?.()
		}
		page.on('request', (request) => this.#asked.add(request))
		page.on('requestfinished', ended)
		page.on('requestfailed', ended)
	}

	/** @param within in milliseconds */
	async wait(within: number): Promise<void> {
		for (let round = 0; round < MOST_ROUNDS; round++) {
			await this.#answered(within)
			await this.#page.waitForFunction(isWhole, undefined, { timeout: within })
			await this.#page.evaluate(drawn)
			if (this.#asked.size === 0) return
		}
		throw new Error(`The page never stands still: ${this.#addresses()}`)
	}

	#answered(within: number): Promise<void> {
		return new Promise((resolve, reject) => {
			const late = () => reject(new Error(`The page still waits for ${this.#addresses()}`))
			const timer = setTimeout(late, within)
			this.#told = () => {
				clearTimeout(timer)
				resolve()
			}
			if (this.#asked.size === 0) this.#told()
		})
	}

	#addresses(): string {
		return [...this.#asked].map((request) => request.url()).join(', ')
	}
}

/** In the page: something is on it, and nothing of it says that it is still waiting. */
function isWhole(): boolean {
	// The kit's page shows the mark as an example.
	const isExample = location.hash.startsWith('#/examples/')
	const waits = [...document.querySelectorAll('.moment[role="status"]')].some(
		(mark) => mark.getClientRects().length > 0,
	)
	return document.readyState === 'complete' && document.body.innerText.trim() !== '' && (isExample || !waits)
}

/** In the page: letters and pictures are there, and two frames have been drawn since. */
async function drawn(): Promise<void> {
	await document.fonts.ready
	const near = [...document.images].filter((image) => image.complete || image.loading !== 'lazy')
	// One that cannot be had is drawn as such.
	await Promise.all(near.map((image) => image.decode().catch(() => undefined)))
	for (let frame = 0; frame < 2; frame++) await new Promise((done) => requestAnimationFrame(done))
}
