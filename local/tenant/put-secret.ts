import { domainOf, signedFetch } from '@huying/functions/aws/signed-fetch'

const TIMEOUT = 10_000

/** Puts a secret into the parameter store, in place of what stands there: SSM's PutParameter. It is never shown. */
export async function putSecret(name: string, value: string, region: string): Promise<void> {
	process.env.AWS_REGION ??= region
	const address = process.env.AWS_ENDPOINT_URL_SSM ?? `https://ssm.${region}.${domainOf(region)}`
	const answer = await signedFetch(
		'ssm',
		`${address}/`,
		{
			method: 'POST',
			headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'AmazonSSM.PutParameter' },
			body: JSON.stringify({ Name: name, Value: value, Type: 'SecureString', Overwrite: true }),
		},
		TIMEOUT,
	)
	if (answer.ok) return
	const { __type = '' } = (await answer.json().catch(() => ({}))) as { __type?: string }
	// Its message may quote what was sent
	throw new Error(`the parameter store answered ${answer.status} ${__type}`)
}

/** Which secrets a mini-program needs, by the name of their parameter, and the variables that may hold them. */
export const wechatSecrets = (stage: string, appid: string) => ({
	secret: { name: `/huying/${stage}/wechat/${appid}/secret`, from: 'HUYING_WECHAT_SECRET' },
	token: { name: `/huying/${stage}/wechat/${appid}/push`, from: 'HUYING_WECHAT_TOKEN' },
	aesKey: { name: `/huying/${stage}/wechat/${appid}/push`, from: 'HUYING_WECHAT_AES_KEY' },
})
