import { createHash, createPublicKey, verify } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GetPublicKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms'
import { keyService } from '@huying/functions/transparency/key-service'
import { verifyHead } from '@huying/shared/transparency/head'
import { headText, keyName } from '@huying/shared/transparency/signed-head'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { startCalls } from '../aws/calls'
import { statementsOf } from '../aws/policy'
import { startClock } from '../cloud/clock'
import { startKeyService } from './key-service'
import { openKeys } from './keys'

const folder = mkdtempSync(join(tmpdir(), 'huying-keys-'))
const file = join(folder, 'keys.json')
const arn = 'arn:aws-cn:kms:cn-north-1:000000000000:key/log'
const principal = (key: string, ...Action: string[]) =>
	[
		key,
		{
			key,
			secret: 'made up',
			statements: statementsOf({
				Statement: Action.length ? [{ Effect: 'Allow', Action, Resource: arn }] : [],
			}),
		},
	] as const
const calls = startCalls()
const start = () =>
	startKeyService({
		deployed: [{ name: 'log', arn }],
		keys: openKeys(file),
		principals: new Map([
			principal('signer', 'kms:Sign', 'kms:GetPublicKey'),
			principal('reader', 'kms:GetPublicKey'),
		]),
		calls,
		clock: startClock(),
	})

let service: Awaited<ReturnType<typeof start>>
const clientOf = (accessKeyId: string, secretAccessKey = 'made up') =>
	new KMSClient({
		endpoint: service.address,
		region: 'cn-north-1',
		credentials: { accessKeyId, secretAccessKey },
		maxAttempts: 1,
	})
const signing = (text: string) =>
	new SignCommand({
		KeyId: 'log',
		Message: Buffer.from(text),
		MessageType: 'RAW',
		SigningAlgorithm: 'ECDSA_SHA_256',
	})

beforeAll(async () => {
	service = await start()
})
afterAll(async () => {
	vi.unstubAllEnvs()
	await service.stop()
	rmSync(folder, { recursive: true })
})

it('signs for AWS’s own client, by a key that stays', async () => {
	const { Signature = Buffer.of() } = await clientOf('signer').send(signing('甲'))
	const { PublicKey = Buffer.of(), KeySpec } = await clientOf('reader').send(
		new GetPublicKeyCommand({ KeyId: arn }),
	)
	expect(KeySpec).toBe('ECC_NIST_P256')
	const key = createPublicKey({ key: Buffer.from(PublicKey), format: 'der', type: 'spki' })
	expect(verify('sha256', Buffer.from('甲'), key, Signature)).toBe(true)
	await service.stop()
	service = await start()
	const again = await clientOf('reader').send(new GetPublicKeyCommand({ KeyId: 'log' }))
	expect(Buffer.from(again.PublicKey ?? []).equals(Buffer.from(PublicKey))).toBe(true)
})

it('signs heads for our own functions', async () => {
	vi.stubEnv('AWS_ENDPOINT_URL_KMS', service.address)
	vi.stubEnv('AWS_REGION', 'cn-north-1')
	vi.stubEnv('AWS_ACCESS_KEY_ID', 'signer')
	vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'made up')
	vi.stubEnv('LOG_KEY', 'log')
	const publicKey = await keyService.publicKey()
	expect(keyName(publicKey)).toBe(createHash('sha256').update(Buffer.from(publicKey, 'hex')).digest('hex'))
	const head = { tenant: '370404', size: 1, root: 'ab'.repeat(32), at: 1, key: keyName(publicKey) }
	expect(verifyHead({ ...head, signature: await keyService.sign(headText(head)) }, publicKey)).toBe(true)
	vi.stubEnv('AWS_ACCESS_KEY_ID', 'reader')
	await expect(keyService.sign('x')).rejects.toThrow('AccessDeniedException')
})

it.each<[string, () => Promise<unknown>, string]>([
	['whose role does not name signing', () => clientOf('reader').send(signing('x')), 'AccessDeniedException'],
	[
		'whose signature is wrong',
		() => clientOf('signer', 'guessed').send(signing('x')),
		'SignatureDoesNotMatch',
	],
	[
		'who names no key of ours',
		() => clientOf('signer').send(new GetPublicKeyCommand({ KeyId: 'other' })),
		'NotFoundException',
	],
	['who sends too much', () => clientOf('signer').send(signing('x'.repeat(4_097))), 'ValidationException'],
	['who sends nothing', () => clientOf('signer').send(signing('')), 'ValidationException'],
])('refuses whoever %s', async (_, ask, name) => {
	await expect(ask()).rejects.toMatchObject({ name })
})

it('records what was asked for', () => {
	expect(calls.all().find(({ action, allowed }) => action === 'kms:Sign' && !allowed)).toMatchObject({
		function: 'reader',
		resource: arn,
	})
})
