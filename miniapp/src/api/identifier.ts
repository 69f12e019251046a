import { identifierFrom } from '@huying/shared/identifier/identifier'
import Taro from '@tarojs/taro'

/** A new identifier for something made here: a case, a command, a photo. 128 bits of the phone's own randomness. */
export async function newIdentifier(): Promise<string> {
	return identifierFrom(process.env.TARO_ENV === 'weapp' ? await fromWeChat() : fromBrowser())
}

function fromBrowser(): Uint8Array {
	return crypto.getRandomValues(new Uint8Array(16))
}

async function fromWeChat(): Promise<Uint8Array> {
	const { randomValues } = await Taro.getRandomValues({ length: 16 })
	return new Uint8Array(randomValues)
}
