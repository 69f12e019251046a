import { ApiError } from '@huying/shared/api/client'
import type { Ticket } from '@huying/shared/photo/photo'
import { errorText } from '@huying/shared/text/zh-CN/index'
import Taro from '@tarojs/taro'
import { readBlob } from './blob-store'
import type { KeptPhoto } from './kept-photo'

/** In milliseconds: a film on a village's network takes its time. */
const TIMEOUT = 120_000

export type StoreAnswer = { status: number; body: string }

/**
 * The presigned POST: its fields, then the file.
 * @returns what the store answered: its HTTP status, and XML where it refused
 * @throws ApiError photoUnreadable when the file is gone from the phone; anything else when no answer came
 */
export async function postFile(
	ticket: Ticket,
	photo: KeptPhoto,
	onPercent: ((percent: number) => void) | undefined,
): Promise<StoreAnswer> {
	return process.env.TARO_ENV === 'weapp'
		? await fromWeChat(ticket, photo, onPercent)
		: await fromBrowser(ticket, photo, onPercent)
}

async function fromWeChat(
	{ url, fields }: Ticket,
	{ path }: KeptPhoto,
	onPercent: ((percent: number) => void) | undefined,
): Promise<StoreAnswer> {
	const task = Taro.uploadFile({ url, filePath: path, name: 'file', formData: fields, timeout: TIMEOUT })
	task.progress?.(({ progress }) => onPercent?.(progress))
	const { statusCode, data } = await task
	return { status: statusCode, body: String(data ?? '') }
}

/** By XMLHttpRequest: fetch does not tell how far an upload is. */
async function fromBrowser(
	{ url, fields }: Ticket,
	{ path }: KeptPhoto,
	onPercent: ((percent: number) => void) | undefined,
): Promise<StoreAnswer> {
	const blob = await readBlob(path)
	if (!blob) throw new ApiError('photoUnreadable', errorText.errors.photoUnreadable, false, 0)
	const form = new FormData()
	for (const [name, value] of Object.entries(fields)) form.append(name, value)
	form.append('file', blob)
	return await new Promise((done, fail) => {
		const request = new XMLHttpRequest()
		request.open('POST', url)
		request.timeout = TIMEOUT
		request.upload.onprogress = ({ loaded, total }) => onPercent?.(total > 0 ? (loaded / total) * 100 : 0)
		request.onload = () => done({ status: request.status, body: request.responseText })
		request.onerror = () => fail(new Error('upload failed'))
		request.ontimeout = () => fail(new Error('upload timed out'))
		request.send(form)
	})
}
