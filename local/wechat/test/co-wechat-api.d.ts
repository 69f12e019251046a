/** The few words of the library that the test speaks; it has no types of its own. */
declare module 'co-wechat-api' {
	export default class API {
		constructor(appid: string, secret: string)
		prefix: string
		snsPrefix: string
		code2Session(code: string): Promise<{ readonly openid: string; readonly session_key: string }>
		getAccessToken(): Promise<{ readonly accessToken: string }>
		sendSubscribeMessage(
			openid: string,
			template: string,
			page: string,
			data: object,
		): Promise<{ readonly errcode: number }>
	}
}
