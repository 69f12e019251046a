import { service as text } from '@huying/shared/text/zh-CN/services-page'
import { useShareAppMessage } from '@tarojs/taro'
import { Empty } from '../../../kit/empty'
import { Failure } from '../../../kit/failure'
import { Page } from '../../../kit/page'
import { Waiting } from '../../../kit/waiting'
import { Quiet } from '../../../kit/words'
import { address } from '../../../route/address'
import { goTo, useQuery } from '../../../route/route'
import { ServiceActions } from '../../../service/service-actions'
import { ServiceFacts } from '../../../service/service-facts'
import { useServiceList } from '../../../service/use-services'

/** One service: who may ask, what to bring, what it costs, and who can run it. Query: `code`. */
export default function ServicePage() {
	const { code = '' } = useQuery()
	const { list, failure, reload } = useServiceList()
	const service = list?.services.find((one) => one.code === code)
	useShareAppMessage(() => ({
		title: service?.name ?? text.title,
		path: address('errands/service', { code }),
	}))
	if (service)
		return (
			<Page title={text.title} foot={<ServiceActions service={service} />}>
				<ServiceFacts service={service} />
				{list?.title !== undefined && <Quiet>{list.title}</Quiet>}
			</Page>
		)
	return (
		<Page title={text.title}>
			{list && (
				<Empty
					words={text.missing}
					icon="search"
					action={{ words: text.toAll, onTap: () => goTo('errands/services') }}
				/>
			)}
			{!list && (failure ? <Failure words={failure.message} onRetry={reload} /> : <Waiting />)}
		</Page>
	)
}
