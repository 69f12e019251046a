import { randomUUID } from 'node:crypto'
import { copyFile, mkdir, rename, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'

const weights = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf']

/**
 * Chinese letters for a system that has none: a folder with Noto Sans SC from npm, and the fontconfig file
 * that names it as the answer to every family. Returns that file, for FONTCONFIG_FILE.
 */
export async function readyFonts(folder: string): Promise<string> {
	const fonts = path.join(folder, 'fonts')
	await mkdir(fonts, { recursive: true })
	const resolve = createRequire(import.meta.url).resolve
	for (const weight of weights) {
		const source = resolve(`@expo-google-fonts/noto-sans-sc/${weight}`)
		await keepFont(source, path.join(fonts, path.basename(source)))
	}
	const file = path.join(folder, 'fonts.conf')
	const beside = `${file}.${randomUUID()}`
	await writeFile(beside, configuration(fonts, path.join(folder, 'font-cache')))
	await rename(beside, file)
	return file
}

/**
 * Never writes into a font that is there: a browser beside us has it mapped into its memory, and its pages crash (SIGBUS)
 * when the file is cut short under them. What must change is moved in its place whole.
 */
async function keepFont(source: string, target: string): Promise<void> {
	const [wanted, kept] = await Promise.all([stat(source), stat(target).catch(() => undefined)])
	if (kept?.size === wanted.size) return
	const beside = `${target}.${randomUUID()}`
	await copyFile(source, beside)
	await rename(beside, target)
}

const configuration = (fonts: string, cache: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
	<dir>${fonts}</dir>
	<cachedir>${cache}</cachedir>
	<match target="pattern">
		<edit name="family" mode="append" binding="strong"><string>Noto Sans SC</string></edit>
	</match>
</fontconfig>
`
