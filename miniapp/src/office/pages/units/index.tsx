import * as words from '@huying/shared/text/zh-CN/units-page'
import { CENTRE } from '@huying/shared/unit/unit'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { Failure } from '../../../kit/failure'
import { NoticeBar } from '../../../kit/notice-bar'
import { Stack } from '../../../kit/row'
import { Waiting } from '../../../kit/waiting'
import { Quiet } from '../../../kit/words'
import { AdministrationLinks } from '../../administration/administration-links'
import { Chips } from '../../chips'
import { useNow } from '../../now'
import { sayFailure } from '../../say-failure'
import { useStaff } from '../../staff'
import { RegionList } from '../../unit/region-list'
import { UnitFile } from '../../unit/unit-file'
import { UnitList } from '../../unit/unit-list'
import { useCounty } from '../../unit/use-county'
import { WorkPage } from '../../work-page'

const MINUTE = 60_000
type Part = keyof typeof words.parts
const options = (Object.keys(words.parts) as Part[]).map((value) => ({ value, words: words.parts[value] }))

/** The county's units, its villages and blocks, by page and by spreadsheet. */
export default function UnitsPage() {
	const { session, profile } = useStaff()
	const { value, failure, reload } = useCounty(process.env.TARO_ENV === 'weapp' || session !== undefined)
	const [part, setPart] = useState<Part>('units')
	const [told, setTold] = useState<string>()
	const now = useNow(MINUTE)
	usePullDownRefresh(() => {
		reload().finally(() => Taro.stopPullDownRefresh())
	})
	const done = (said: string) => {
		setTold(said)
		reload()
	}
	const administers = profile?.posts.some(({ role, unit }) => role === 'administrator' && unit === CENTRE)
	return (
		<WorkPage title={words.title} explain={words.explain} back={words.back}>
			<AdministrationLinks here="units" />
			{administers === false && <Quiet>{words.notYours}</Quiet>}
			{administers === true && (
				<Stack gap="middle">
					<Chips
						options={options}
						chosen={part}
						onChoose={(chosen) => {
							setTold(undefined)
							setPart(chosen)
						}}
					/>
					{told !== undefined && <NoticeBar words={told} icon="check" />}
					{!value && failure && <Failure words={sayFailure(failure)} onRetry={reload} />}
					{!value && !failure && <Waiting words={words.waiting} />}
					{value && part === 'units' && <UnitList units={value.units} now={now} onDone={done} />}
					{value && part === 'regions' && <RegionList towns={value.towns} onDone={done} />}
					{value && part === 'sheet' && (
						<Stack gap="large">
							<UnitFile list="units" onDone={done} />
							<UnitFile list="regions" onDone={done} />
						</Stack>
					)}
				</Stack>
			)}
		</WorkPage>
	)
}
