import type { Paper } from '@huying/shared/disclosure/paper'
import Taro from '@tarojs/taro'
import { api } from '../../api/client'
import { newIdentifier } from '../../api/identifier'
import { dropBlob, keepBlob } from '../../photo/blob-store'
import { postFile } from '../../photo/post-file'

/** A PDF that was chosen; `path` is where the phone has it, or the name under which the browser keeps its bytes. */
interface ChosenPaper {
	readonly id: string
	readonly name: string
	readonly size: number
	readonly path: string
}

/** Lets one choose a PDF: from the disk, in WeChat from a chat. Undefined where nothing was chosen. */
export async function choosePaper(): Promise<ChosenPaper | undefined> {
	const id = await newIdentifier()
	if (process.env.TARO_ENV === 'weapp') {
		const chosen = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['pdf'] }).catch(
			() => undefined,
		)
		const file = chosen?.tempFiles[0]
		return file && { id, name: file.name, size: file.size, path: file.path }
	}
	const file = await fromDisk()
	if (file === undefined) return undefined
	await keepBlob(id, file)
	return { id, name: file.name, size: file.size, path: id }
}

/**
 * Sends a PDF and has it looked through.
 * @returns its name in a table: the digest of its bytes
 * @throws ApiError of what is wrong with it, or where there is no signal
 */
export async function sendPaper({ id, name, size, path }: ChosenPaper): Promise<Paper> {
	const ticket = await api.requestPaper({ body: { id, name, size } })
	const photo = { id, media: 'image', contentType: 'application/pdf', size, path } as const
	await postFile({ ...ticket, photo: id }, photo, undefined)
	try {
		return await api.checkPaper({ params: { paper: ticket.upload }, body: {} })
	} finally {
		await dropBlob(id)
	}
}

function fromDisk(): Promise<File | undefined> {
	return new Promise((done) => {
		const input = document.createElement('input')
		input.type = 'file'
		input.accept = '.pdf'
		// Some browsers open nothing for an input that is not in the page.
		input.style.display = 'none'
		document.body.append(input)
		const finish = () => {
			input.remove()
			done(input.files?.[0])
		}
		input.addEventListener('change', finish)
		input.addEventListener('cancel', finish)
		input.click()
	})
}
