import { reportPage } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Icon } from '../../kit/icon'
import { Tap } from '../../kit/tap'

/** Before any form: where life is in danger, a form is the wrong door. */
export function Danger() {
	return (
		<View className="danger">
			<View className="danger__words">
				<Icon name="siren" colour="accent" />
				<View>{reportPage.danger.words}</View>
			</View>
			<View className="danger__calls">
				{reportPage.danger.calls.map(({ number, words }) => (
					<Tap
						key={number}
						className="danger__call"
						label={reportPage.danger.call(number, words)}
						onTap={() => {
							Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined)
						}}
					>
						<View className="danger__number">{number}</View>
						<View>{words}</View>
					</Tap>
				))}
			</View>
		</View>
	)
}
