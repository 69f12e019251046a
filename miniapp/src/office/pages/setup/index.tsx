import { tally } from '@huying/shared/readiness/readiness'
import { summary } from '@huying/shared/text/zh-CN/readiness'
import * as words from '@huying/shared/text/zh-CN/setup-page'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { Failure } from '../../../kit/failure'
import { Stack } from '../../../kit/row'
import { Waiting } from '../../../kit/waiting'
import { Quiet, Strong } from '../../../kit/words'
import { AdministrationLinks } from '../../administration/administration-links'
import { useNow } from '../../now'
import { sayFailure } from '../../say-failure'
import { CentrePhone } from '../../setup/centre-phone'
import { NoticeForm } from '../../setup/notice-form'
import { ReadinessList } from '../../setup/readiness-list'
import { useSetup } from '../../setup/use-setup'
import { WechatCheck } from '../../setup/wechat-check'
import { useStaff } from '../../staff'
import { WorkPage } from '../../work-page'

const MINUTE = 60_000

/** What is missing before the county goes live, and how it tells people: for those who look after it. */
export default function SetupPage() {
	const { session } = useStaff()
	const { value, failure, reload } = useSetup(process.env.TARO_ENV === 'weapp' || session !== undefined)
	const now = useNow(MINUTE)
	// What became of the form of which version: another version is another form, and says it
	const [became, setBecame] = useState<{ what: 'saved' | 'moved'; version: number }>()
	const version = value?.settings.version ?? 0
	const formWas = (what: 'saved' | 'moved') => {
		setBecame({ what, version })
		reload()
	}
	usePullDownRefresh(() => {
		reload().finally(() => Taro.stopPullDownRefresh())
	})
	return (
		<WorkPage title={words.title} explain={words.explain} back={words.back}>
			<AdministrationLinks here="setup" />
			{value === undefined && failure === undefined && <Waiting words={words.waiting} />}
			{failure !== undefined && <Failure words={sayFailure(failure)} onRetry={reload} />}
			{value !== undefined && (
				<Stack gap="large">
					<Strong>{summary(tally(value.rows))}</Strong>
					{!value.maySet && <Quiet>{words.onlyLook}</Quiet>}
					<ReadinessList rows={value.rows} maySet={value.maySet} now={now} onDone={reload} />
					<CentrePhone view={value} onChanged={reload} />
					{/* Another version is another form: nothing written over the one before is kept */}
					{value.maySet && (
						<NoticeForm
							key={value.settings.version}
							view={value}
							became={became?.version === version ? undefined : became?.what}
							onSaved={() => formWas('saved')}
							onMoved={() => formWas('moved')}
						/>
					)}
					<WechatCheck view={value} now={now} onDone={reload} />
				</Stack>
			)}
		</WorkPage>
	)
}
