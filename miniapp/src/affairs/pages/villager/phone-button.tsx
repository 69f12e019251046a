import { villagerPage as text } from '@huying/shared/text/zh-CN/index'
import { Button as WeChatButton } from '@tarojs/components'
import { Quiet } from '../../../kit/words'
import '../../../kit/button.scss'
import '../../../kit/share-button.scss'

type Props = { code: string | undefined; onCode: (code: string | undefined) => void }

/** Lets WeChat vouch for one's phone number. Only WeChat's own button may ask for it, so a browser has none. */
export function PhoneButton({ code, onCode }: Props) {
	if (process.env.TARO_ENV !== 'weapp') return null
	if (code !== undefined) return <Quiet>{text.phoneDone}</Quiet>
	return (
		<>
			<WeChatButton
				className="button button--calm share-button"
				openType="getPhoneNumber"
				onGetPhoneNumber={({ detail }) => onCode(detail.code)}
			>
				{text.phone}
			</WeChatButton>
			<Quiet>{text.phoneHint}</Quiet>
		</>
	)
}
