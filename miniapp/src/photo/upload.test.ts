import type { ApiError } from '@huying/shared/api/client'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { KeptPhoto } from './kept-photo'
import { uploadPhoto } from './upload'

const { postFile, requestTicket } = vi.hoisted(() => ({ postFile: vi.fn(), requestTicket: vi.fn() }))
vi.mock('./post-file', () => ({ postFile }))
vi.mock('../api/client', () => ({ api: { requestTicket } }))

const photo: KeptPhoto = { id: 'p', media: 'image', contentType: 'image/jpeg', size: 9, path: 'p' }
const failure = () => uploadPhoto(photo).catch((thrown: ApiError) => [thrown.code, thrown.retryable])

describe('an upload', () => {
	beforeEach(() => {
		requestTicket.mockResolvedValue({ photo: 'p', url: 'u', fields: {}, expiresAt: 1 })
	})

	it('is done when the store takes it', async () => {
		postFile.mockResolvedValue({ status: 204, body: '' })
		await expect(uploadPhoto(photo)).resolves.toBeUndefined()
		expect(requestTicket).toHaveBeenCalledWith({ body: { id: 'p', contentType: 'image/jpeg', size: 9 } })
	})

	it('is tried again after no answer, and with a new ticket after a refused one', async () => {
		postFile.mockRejectedValueOnce(new Error('timeout'))
		expect(await failure()).toEqual(['unreachable', true])
		postFile.mockResolvedValueOnce({ status: 403, body: '<Code>AccessDenied</Code>' })
		expect(await failure()).toEqual(['photoNotUploaded', true])
	})

	it('is refused for good when the file is too large', async () => {
		postFile.mockResolvedValueOnce({ status: 400, body: '<Error><Code>EntityTooLarge</Code></Error>' })
		expect(await failure()).toEqual(['photoTooLarge', false])
	})
})
