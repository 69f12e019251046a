import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { unpackChromium } from './chromium'
import { readyFonts } from './fonts'

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../.local/browser')

/**
 * Flags of the package that are for Lambda, or that would let through what a real browser refuses; and those that draw
 * with a GPU made of software, which takes more than twice as long as drawing by software.
 */
const unwanted =
	/^--(single-process|disable-web-security|allow-running-insecure-content|headless|no-zygote|in-process-gpu|disk-cache-size|disable-features|enable-features|use-gl|use-angle|enable-unsafe-swiftshader|ignore-gpu-blocklist)/

/**
 * A headless browser with Chinese letters, from nothing but `npm ci`: no download, no system package, root or not.
 * Whoever starts it closes it.
 * @param also further flags, such as a microphone that is none
 */
export async function launchBrowser(also: readonly string[] = []): Promise<Browser> {
	const { executable, libraries, args } = await unpackChromium(folder)
	const fonts = await readyFonts(folder)
	return await chromium.launch({
		executablePath: executable,
		headless: true,
		args: [...args.filter((flag) => !unwanted.test(flag)), '--disable-gpu', ...also],
		env: {
			...definedOnly(process.env),
			FONTCONFIG_FILE: fonts,
			...(libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries }),
		},
	})
}

const definedOnly = (environment: NodeJS.ProcessEnv): Record<string, string> =>
	Object.fromEntries(
		Object.entries(environment).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
	)
