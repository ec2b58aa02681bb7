define([], function () {
  return {
    propertyPaneDescription: 'Tell this web part which sites hold the MARAC data.',
    sitesGroupName: 'Sites',
    caseSiteLabel: 'Case site',
    caseSiteDescription: 'For example /sites/marac',
    partnerSiteLabel: 'Partner site',
    showsGroupName: 'Content',
    showsLabel: 'What this tab or page shows',
    showsHome: 'Agendas, research, notices and actions of the agency',
    showsForm: 'The referral form for partners',
    mailGroupName: 'Messages',
    sendsMailLabel: 'Send messages while this page is open',
    sendsMailOn: 'Yes, as the person at the screen (needs the Graph permission Mail.Send)',
    sendsMailOff: 'No: the scheduled flow sends them',
    peopleGroupName: 'People',
    peopleLabel: 'Who uses this page',
    peopleWmp: 'West Midlands Police staff',
    peoplePartners: 'Partners (their referrals go to the partner site)',
    opening: 'Opening…',
    notConfigured:
      'This web part has not been told which sites hold the MARAC data. A site owner can say so by editing the page and opening this web part’s settings, or an administrator for every tab at once: see the operator guide.',
    configure: 'Open the settings',
    failed: 'This part of the page could not be opened.',
    failedNext: 'Reload the page. If it happens again, tell the MARAC team which page you were on.'
  };
});
