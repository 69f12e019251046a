export default definePageConfig({ navigationBarTitleText: '准入申请', enablePullDownRefresh: true })
