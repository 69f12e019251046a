export default definePageConfig({ navigationBarTitleText: '开通与上线检查', enablePullDownRefresh: true })
