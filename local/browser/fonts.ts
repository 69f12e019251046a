import { copyFile, mkdir, rename, writeFile } from 'node:fs/promises'
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
		await copyFile(source, path.join(fonts, path.basename(source)))
	}
	const file = path.join(folder, 'fonts.conf')
	const beside = `${file}.${process.pid}`
	await writeFile(beside, configuration(fonts, path.join(folder, 'font-cache')))
	await rename(beside, file)
	return file
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
