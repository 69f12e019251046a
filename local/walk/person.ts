import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import type { Addresses } from '../cloud/cloud'
import { localFolder } from '../cloud/folder'
import { keepTime } from './keep-time'
import { Stillness } from './stillness'

/** Where the pictures of a walk are kept, for people to look at. */
export const pictures = join(localFolder, 'pictures')

const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } } as const

/** How long somebody waits for what must come, however busy the machine is. */
const PATIENCE_MILLISECONDS = 60_000

/** How long what was found is tried, before looking again: it may have been of the page that is being left. */
const TRY_MILLISECONDS = 5_000

/** In the page: it has not rolled for eight frames. A case that says what was done rolls to its top, a third of a second long. */
async function unrolled(): Promise<void> {
	let before = window.scrollY
	for (let quiet = 0; quiet < 8; before = window.scrollY) {
		await new Promise((drawn) => requestAnimationFrame(drawn))
		quiet = window.scrollY === before ? quiet + 1 : 0
	}
}

/** Somebody at a screen: finds things by the words on them, as people do. */
export class Person {
	readonly page: Page
	readonly complaints: string[] = []
	readonly #stillness: Stillness
	private constructor(page: Page) {
		this.page = page
		this.#stillness = new Stillness(page)
		page.on('pageerror', (error) => this.complaints.push(String(error)))
	}

	static async at(browser: Browser, screen: keyof typeof sizes): Promise<Person> {
		const context = await browser.newContext({
			viewport: sizes[screen],
			locale: 'zh-CN',
			timezoneId: 'Asia/Shanghai',
		})
		await keepTime(context)
		const page = await context.newPage()
		page.setDefaultTimeout(PATIENCE_MILLISECONDS)
		return new Person(page)
	}

	/** Taps the button, choice or line that says so: in the dialog when one is open, else on the page. */
	async tap(words: string | RegExp): Promise<void> {
		await this.#tapOn(async (within) => {
			const dialog = this.page.getByRole('dialog').filter({ visible: true })
			const where = (await dialog.count()) > 0 ? dialog.last() : this.page.locator('body')
			const button = where.getByRole('button', { name: words }).filter({ visible: true }).last()
			const line = where.getByText(words).filter({ visible: true }).last()
			await button.or(line).last().waitFor({ timeout: within })
			return (await button.count()) > 0 ? button : line
		})
	}

	/** Taps what is found so, wherever it is. */
	async touch(thing: Locator): Promise<void> {
		await this.#tapOn(async () => thing)
	}

	/** Turns to one of several queues. */
	async turnTo(queue: string): Promise<void> {
		await this.touch(this.page.getByRole('tab', { name: new RegExp(`^${queue}`) }).first())
	}

	/** Writes into the box that is on top. */
	async write(words: string): Promise<void> {
		await this.fill(this.page.locator('textarea:visible').last(), words)
	}

	/** Writes into what is found so. */
	async fill(box: Locator, words: string): Promise<void> {
		await this.#until((within) => box.fill(words, { timeout: within }))
	}

	/** Taps what `find` finds, once it can be tapped where it stands, and nothing rolls under the finger. */
	#tapOn(find: (within: number) => Promise<Locator>): Promise<void> {
		return this.#until(async (within) => {
			await this.page.evaluate(unrolled)
			await (await find(within)).click({ timeout: within, noWaitAfter: true })
		})
	}

	/**
	 * Tries, and looks again as long as it cannot be done: a driver that once chose a thing of the page being left would
	 * wait for that one to come back.
	 */
	async #until(attempt: (within: number) => Promise<void>): Promise<void> {
		const end = performance.now() + PATIENCE_MILLISECONDS
		for (;;) {
			try {
				return await attempt(TRY_MILLISECONDS)
			} catch (error) {
				if (performance.now() > end || this.page.isClosed()) throw error
			}
		}
	}

	async see(words: string | RegExp): Promise<void> {
		await this.page.getByText(words).filter({ visible: true }).first().waitFor()
	}

	/** Chooses a file where a tap on the words opens the album. */
	async photograph(
		words: string | RegExp,
		file: { name: string; mimeType: string; buffer: Buffer },
	): Promise<void> {
		const chooser = this.page.waitForEvent('filechooser')
		await this.tap(words)
		await (await chooser).setFiles(file)
	}

	/** Opens a page anew, as somebody does who comes back later. */
	async open(address: string): Promise<void> {
		// An address that differs in its hash alone would be another page of the same visit.
		await this.page.goto('about:blank')
		await this.page.goto(address)
	}

	/** Waits until what is on the screen is whole and stands still. */
	async still(): Promise<void> {
		await this.#stillness.wait(PATIENCE_MILLISECONDS)
	}

	async picture(name: string): Promise<void> {
		mkdirSync(pictures, { recursive: true })
		await this.still()
		await this.page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' })
	}
}

/** A resident signs in on the web: the sandbox asks whose phone it is. */
export async function signInAsResident(person: Person, { web }: Addresses, name: string): Promise<void> {
	await person.page.goto(`${web}/#/pages/sign-in/index`)
	await person.touch(person.page.getByRole('button', { name: '用微信登录' }))
	await person.touch(person.page.getByText(name).first())
	await person.page.waitForURL(`${web}/**`)
	await person.page.getByText('拍照反映').first().waitFor()
}

/** A holder of a post signs in on a desktop: the code on its screen is confirmed on their phone. */
export async function signInAtDesk(
	person: Person,
	phone: Person,
	{ web, wechat }: Addresses,
	name: string,
): Promise<void> {
	await person.page.goto(`${web}/#/office/pages/sign-in/index`)
	const code = await person.page
		.getByText(/^[B-Z]{4}-[B-Z]{4}$/)
		.first()
		.textContent()
	await phone.page.goto(wechat)
	await phone.touch(phone.page.getByText(name).first())
	await phone.fill(phone.page.locator('input:visible'), code ?? '')
	await phone.touch(phone.page.getByRole('button', { name: '确认登录' }))
	await phone.page.getByText('已确认').waitFor()
	await person.page.waitForURL('**/office/pages/desk/index**')
}

/**
 * What every screen shows, for whoever looks into a walk that got stuck. A screen that shows nothing any more is said,
 * never thrown: it would take the place of what went wrong.
 */
export async function keepPictures(browser: Browser, name: string): Promise<void> {
	const screens = browser.contexts().flatMap((context) => context.pages())
	for (const [index, page] of screens.entries()) {
		const file = `${name}-${index + 1}.png`
		await page
			.screenshot({ path: join(pictures, file), timeout: 10_000 })
			.catch((error: unknown) => console.warn(`There is no picture ${file}: ${String(error)}`))
	}
}
