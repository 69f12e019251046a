import { inBrowser, prove, proveHint } from '@huying/shared/text/zh-CN/claim'
import { Button as WeChatButton } from '@tarojs/components'
import { Quiet } from '../../kit/words'
import '../../kit/button.scss'
import '../../kit/share-button.scss'

/** Lets WeChat vouch for one's phone number. Only WeChat's own button may ask for it: a browser says where it is. */
export function PhoneProof({ onCode }: { onCode: (code: string) => void }) {
	if (process.env.TARO_ENV !== 'weapp') return <Quiet>{inBrowser}</Quiet>
	return (
		<>
			<WeChatButton
				className="button button--primary share-button"
				openType="getPhoneNumber"
				onGetPhoneNumber={({ detail }) => detail.code && onCode(detail.code)}
			>
				{prove}
			</WeChatButton>
			<Quiet>{proveHint}</Quiet>
		</>
	)
}
