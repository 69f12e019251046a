import { expect, it } from 'vitest'
import { encrypt, newPushKeys, sign } from './envelope'

/** WeChat's own examples, from its page 消息推送, and one of WxJava's. */
it('makes what WeChat makes', () => {
	expect(sign('AAAAA', '1714036504', '1514711492')).toBe('f464b24fc39322e44b38aa78f5edd27bd1441696')
	expect(sign('AAAAA', '1714037059', '486452656')).toBe('899cf89e464efb63f54ddac96b0a0a235f53aa78')
	const keys = { token: 'AAAAA', aesKey: 'A'.repeat(43) }
	const event =
		'{"ToUserName":"gh_97417a04a28d","FromUserName":"o9AgO5Kd5ggOC-bXrbNODIiE3bGY","CreateTime":1714112445,"MsgType":"event","Event":"debug_demo","debug_str":"hello world"}'
	const encrypted = encrypt(keys, 'wxba5fad812f8e6fb9', event, Buffer.from('a8eedb185eb2fecf'))
	expect(encrypted).toBe(
		'+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04=',
	)
	expect(sign('AAAAA', '1714112445', '415670741', encrypted)).toBe('046e02f8204d34f8ba5fa3b1db94908f3df2e9b3')
	expect(
		encrypt(keys, 'wxba5fad812f8e6fb9', '{"demo_resp":"good luck"}', Buffer.from('707722b803182950')),
	).toBe('ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==')
	expect(
		encrypt(
			{ token: '', aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG' },
			'wxb11529c136998cb6',
			'我是中文abcd123',
			Buffer.from('aaaabbbbccccdddd'),
		),
	).toBe('jn1L23DB+6ELqJ+6bruv21Y6MD7KeIfP82D6gU39rmkgczbWwt5+3bnyg5K55bgVtVzd832WzZGMhkP72vVOfg==')
})

it('draws keys of the right shape', () => {
	const { token, aesKey } = newPushKeys()
	expect(token).toMatch(/^[0-9a-f]{32}$/)
	expect(aesKey).toMatch(/^[A-Za-z0-9+/]{43}$/)
	expect(Buffer.from(`${aesKey}=`, 'base64')).toHaveLength(32)
})
