import { type Endpoint, ok } from '../server/endpoint'
import { refuse, WeChatError } from '../server/error'

/** `POST /wxa/business/getuserphonenumber` {code, openid?}: the code is the button's, not wx.login's. */
export const getuserphonenumber: Endpoint = {
	method: 'POST',
	answer({ body, app, world }) {
		const code = String(body.code ?? '')
		const owner = world.phoneCodes.appOf(code)
		if (owner !== undefined && owner !== app.appid) throw new WeChatError(40013, 'invalid appid,')
		const used = world.phoneCodes.use(code, app.appid)
		if (typeof used === 'string') throw new WeChatError(40029, 'invalid code,')
		const phone = world.people.find(used.openid)?.phone
		refuse([
			[body.openid !== undefined && body.openid !== used.openid, 40029, 'invalid code,'],
			[phone === undefined, 40029, 'invalid code,'],
		])
		return {
			...ok,
			phone_info: {
				phoneNumber: phone,
				purePhoneNumber: phone,
				countryCode: '86',
				watermark: { timestamp: Math.floor(world.now() / 1000), appid: app.appid },
			},
		}
	},
}
