import { DisplayMode, Version } from '@microsoft/sp-core-library';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { IPropertyPaneConfiguration, IPropertyPaneField } from '@microsoft/sp-property-pane';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import * as React from 'react';
import * as ReactDom from 'react-dom';
import * as strings from 'MaracStrings';

import { Shell, type LoadScreen } from './Shell';
import type { Connection, ScreenTheme, WebPartPeople } from './connection';
import { graphMail } from './graphMail';
import { paneDropdown, paneText, paneToggle } from './paneFields';
import { siteUrl } from './siteUrl';
import { followTeamsTheme, teamsTheme } from './teamsTheme';
import { sitesOfTenant, type SiteAddresses } from './tenantSites';

/** What a page's editor, or the person who adds the tab, tells a web part. */
export interface MaracWebPartProperties {
  /** Address of the case site: absolute, or relative to this server. */
  caseSiteUrl: string;
  /** Address of the partner site. */
  partnerSiteUrl: string;
  /** Who uses it; staff of the force when not given. */
  people?: WebPartPeople;
  /** Whether an open desk sends the messages of the Outbox; off when not given. */
  sendsMail?: boolean;
  /** Which of its two screens a partners' web part shows; its own when not given. */
  shows?: 'own' | 'form';
}

/** What every web part of the suite shares: its sites, the theme, lazy loading, and a clean end. */
export abstract class MaracWebPart extends BaseClientSideWebPart<MaracWebPartProperties> {
  private theme: ScreenTheme | undefined;
  private gone = false;
  /** As the tenant says, for what the web part itself has not been told. */
  private tenantSites: SiteAddresses = {};

  /** Loads the code of the screen when it is first shown. */
  protected abstract readonly loadScreen: LoadScreen;

  /** Whether the web part serves partners as well, each on pages of their own. */
  protected readonly servesPartners: boolean = false;

  /**
   * Loads the referral form for partners, where its adder may choose to show that instead: Teams allows an app one kind of tab
   * in channels, and partners need two.
   */
  protected readonly loadForm: LoadScreen | undefined = undefined;

  /** Whether the web part can send messages, where a page's editor chooses so. */
  protected readonly maySendMail: boolean = false;

  public render(): void {
    const connection = this.connection();
    const form = this.properties.shows === 'form' ? this.loadForm : undefined;
    ReactDom.render(
      React.createElement(Shell, {
        key: form ? 'form' : 'own',
        load: form ?? this.loadScreen,
        connection,
        theme: this.theme,
        words: strings,
        // A page's editor sees where to say which site holds the data.
        configure: this.displayMode === DisplayMode.Edit ? () => this.context.propertyPane.open() : undefined
      }),
      this.domElement
    );
  }

  protected async onInit(): Promise<void> {
    // A tab follows Teams' theme. On a page SharePoint's own has come by onThemeChanged before this.
    const teams = this.context.sdks.microsoftTeams;
    this.theme = teamsTheme(teams) ?? this.theme;
    followTeamsTheme(teams, theme => {
      this.theme = theme;
      if (this.renderedOnce && !this.gone) this.render();
    });
    await super.onInit();
    const { caseSiteUrl, partnerSiteUrl } = this.properties;
    if (!caseSiteUrl || !partnerSiteUrl) this.tenantSites = await sitesOfTenant(this.context.pageContext.web.absoluteUrl);
  }

  protected onThemeChanged(theme: IReadonlyTheme | undefined): void {
    if (theme && !this.context.sdks.microsoftTeams) {
      this.theme = { palette: theme.palette, semanticColors: theme.semanticColors, isInverted: !!theme.isInverted };
    }
    if (this.renderedOnce) this.render();
  }

  /** Without it, answers that arrive after the person has moved on would meet a page that is gone. */
  protected onDispose(): void {
    this.gone = true;
    ReactDom.unmountComponentAtNode(this.domElement);
  }

  protected get dataVersion(): Version {
    return Version.parse('1.0');
  }

  protected getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    return {
      pages: [
        {
          header: { description: strings.propertyPaneDescription },
          groups: [
            {
              groupName: strings.sitesGroupName,
              groupFields: [
                paneText('caseSiteUrl', { label: strings.caseSiteLabel, description: strings.caseSiteDescription }),
                paneText('partnerSiteUrl', { label: strings.partnerSiteLabel })
              ]
            },
            ...(this.loadForm ? [{ groupName: strings.showsGroupName, groupFields: [this.showsField()] }] : []),
            ...(this.maySendMail ? [{ groupName: strings.mailGroupName, groupFields: [this.mailField()] }] : []),
            ...(this.servesPartners ? [{ groupName: strings.peopleGroupName, groupFields: [this.peopleField()] }] : [])
          ]
        }
      ]
    };
  }

  private showsField(): IPropertyPaneField<unknown> {
    return paneDropdown('shows', {
      label: strings.showsLabel,
      selectedKey: this.properties.shows ?? 'own',
      options: [
        { key: 'own', text: strings.showsHome },
        { key: 'form', text: strings.showsForm }
      ]
    });
  }

  private peopleField(): IPropertyPaneField<unknown> {
    return paneDropdown('people', {
      label: strings.peopleLabel,
      selectedKey: this.properties.people ?? 'wmp',
      options: [
        { key: 'wmp', text: strings.peopleWmp },
        { key: 'partners', text: strings.peoplePartners }
      ]
    });
  }

  private mailField(): IPropertyPaneField<unknown> {
    return paneToggle('sendsMail', {
      label: strings.sendsMailLabel,
      checked: this.properties.sendsMail === true,
      onText: strings.sendsMailOn,
      offText: strings.sendsMailOff
    });
  }

  private connection(): Connection | undefined {
    const { people, sendsMail } = this.properties;
    const caseSiteUrl = this.properties.caseSiteUrl || this.tenantSites.caseSiteUrl;
    const partnerSiteUrl = this.properties.partnerSiteUrl || this.tenantSites.partnerSiteUrl;
    if (!caseSiteUrl || !partnerSiteUrl) return undefined;
    return {
      context: this.context,
      login: this.context.pageContext.user.loginName,
      caseSiteUrl: siteUrl(caseSiteUrl, this.context.pageContext.web.absoluteUrl),
      partnerSiteUrl: siteUrl(partnerSiteUrl, this.context.pageContext.web.absoluteUrl),
      people: people === 'partners' || this.loadForm ? 'partners' : 'wmp',
      inTeams: !!this.context.sdks.microsoftTeams,
      editing: this.displayMode === DisplayMode.Edit,
      ...(this.maySendMail && sendsMail === true && { sendMail: graphMail(this.context) })
    };
  }
}
