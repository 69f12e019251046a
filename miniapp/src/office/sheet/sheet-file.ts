import type { FileAnswer } from '@huying/shared/catalogue/catalogue-view'
import Taro from '@tarojs/taro'

/** A spreadsheet that was chosen, as it is sent. */
export interface ChosenSheet {
	readonly name: string
	/** In base64. */
	readonly content: string
}

const kinds = ['xlsx', 'csv']

/** Lets one choose a spreadsheet: from the disk, in WeChat from a chat. Undefined where nothing was chosen. */
export const chooseSheet = (): Promise<ChosenSheet | undefined> =>
	process.env.TARO_ENV === 'weapp' ? fromChat() : fromDisk()

async function fromChat(): Promise<ChosenSheet | undefined> {
	const chosen = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: kinds }).catch(
		() => undefined,
	)
	const file = chosen?.tempFiles[0]
	if (file === undefined) return undefined
	const content = Taro.getFileSystemManager().readFileSync(file.path, 'base64')
	return { name: file.name, content: String(content) }
}

function fromDisk(): Promise<ChosenSheet | undefined> {
	return new Promise((done, fail) => {
		const input = document.createElement('input')
		input.type = 'file'
		input.accept = kinds.map((kind) => `.${kind}`).join(',')
		// Some browsers open nothing for an input that is not in the page.
		input.style.display = 'none'
		document.body.append(input)
		const finish = () => {
			const file = input.files?.[0]
			input.remove()
			if (file === undefined) return done(undefined)
			const reader = new FileReader()
			reader.onload = () => {
				const url = String(reader.result)
				done({ name: file.name, content: url.slice(url.indexOf(',') + 1) })
			}
			reader.onerror = () => fail(reader.error)
			reader.readAsDataURL(file)
		}
		input.addEventListener('change', finish)
		input.addEventListener('cancel', finish)
		input.click()
	})
}

/** Hands a file to the disk; in WeChat to whatever opens it, or for plain text to a chat. */
export async function handOut({ name, type, content }: FileAnswer): Promise<void> {
	if (process.env.TARO_ENV !== 'weapp') {
		const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))
		const url = URL.createObjectURL(new Blob([bytes], { type }))
		const link = document.createElement('a')
		link.href = url
		link.download = name
		link.click()
		setTimeout(() => URL.revokeObjectURL(url), 60_000)
		return
	}
	const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
	Taro.getFileSystemManager().writeFileSync(filePath, content, 'base64')
	if (name.endsWith('.xlsx')) await Taro.openDocument({ filePath, fileType: 'xlsx', showMenu: true })
	else await Taro.shareFileMessage({ filePath, fileName: name })
}
