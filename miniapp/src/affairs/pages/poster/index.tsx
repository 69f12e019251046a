import { disclosureText } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { contentIn } from '../../../disclosure/content-in'
import { placeFrom } from '../../../disclosure/place-from'
import { plainAddress } from '../../../disclosure/share-link'
import { useItem } from '../../../disclosure/use-item'
import { Button } from '../../../kit/button'
import { Failure } from '../../../kit/failure'
import { Page } from '../../../kit/page'
import { Qr } from '../../../kit/qr'
import { Waiting } from '../../../kit/waiting'
import { useTenant } from '../../../region/tenant'
import { sayVillage } from '../../../region/villages'
import { useSettings } from '../../../settings/settings'
import './index.scss'

const text = disclosureText.poster
const prints = process.env.TARO_ENV === 'h5'

/** A sheet for the paper notice board: what hangs there, and a code that opens the very item. Query: `village`, `id`. */
export default function PosterPage() {
	const { id, village } = placeFrom(useRouter().params)
	const settings = useSettings()
	const { value: tenant } = useTenant()
	const ofItem = id !== ''
	const base = settings?.api === '' ? window.location.origin : settings?.api
	return (
		<Page title={text.title}>
			{base === undefined ? (
				<Waiting />
			) : (
				<View className="poster">
					<View className="poster__village">{sayVillage(tenant, village)}</View>
					<View className="poster__title">{text.title}</View>
					{ofItem && <ItemWords id={id} />}
					<View className="poster__code">
						<Qr
							text={plainAddress(base, village, ofItem ? id : undefined)}
							label={ofItem ? text.scan : text.scanVillage}
						/>
					</View>
					<View className="poster__scan">{ofItem ? text.scan : text.scanVillage}</View>
					<View className="poster__also">{text.also}</View>
				</View>
			)}
			{prints && (
				<View className="poster__off">
					<Button words={text.print} onTap={() => window.print()} />
				</View>
			)}
		</Page>
	)
}

function ItemWords({ id }: { id: string }) {
	const { value, failure, reload } = useItem(id, false, undefined)
	const content = contentIn(value?.content)
	if (!value && failure) return <Failure words={failure.message} onRetry={reload} />
	if (!content) return null
	const { balance } = content
	return (
		<View className="poster__item">
			<View>{`${content.groupName} · ${disclosureText.sayPeriod(content.period)}`}</View>
			{balance && <View>{disclosureText.sayFigures({ rows: 0, totals: {}, balance })}</View>}
		</View>
	)
}
